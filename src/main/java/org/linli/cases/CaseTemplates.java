package org.linli.cases;

import java.util.List;
import java.util.stream.Stream;
import org.linli.notice.NoticeTemplate;
import org.linli.notice.NoticeTemplate.Value;
import org.linli.notice.NoticeTemplates;
import org.linli.notice.Urgency;
import org.springframework.stereotype.Component;

/** What people are told about cases and pilots; each names its title. */
@Component
public class CaseTemplates implements NoticeTemplates {

  static final String PUBLISHED = "cases.notice.published";
  static final String RETURNED = "cases.notice.returned";

  /** To the street: a pilot was filed, and until when it may object. */
  public static final String FILED = "cases.notice.filed";

  public static final String OBJECTED = "cases.notice.objected";

  /** The time to object is over. */
  public static final String PASSED = "cases.notice.passed";

  private static final int TITLE = 20;

  @Override
  public List<NoticeTemplate> templates() {
    return Stream.of(PUBLISHED, RETURNED, FILED, OBJECTED, PASSED)
        .map(key -> new NoticeTemplate(key, Urgency.NOW, List.of(Value.words(TITLE))))
        .toList();
  }
}
