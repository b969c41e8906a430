package org.linli.platform;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The languages the screens speak: Chinese unless a visitor asks for English. */
@Component
public class Languages {

  /** Simplified Chinese, complete by definition. */
  public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

  private final Messages chinese = new Messages(CHINESE, read("zh_CN"));
  private final Messages english = new Messages(Locale.ENGLISH, read("en"));

  public Messages chinese() {
    return chinese;
  }

  /** The texts for a language tag; Chinese for every tag that is not English. */
  public Messages in(String tag) {
    return tag.equals("en") ? english : chinese;
  }

  private static Map<String, String> read(String suffix) {
    var texts = new HashMap<String, String>();
    try {
      var pattern = "classpath*:messages/*_" + suffix + ".properties";
      for (var file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
        var properties = new Properties();
        try (var in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
          properties.load(in);
        }
        properties.forEach((key, text) -> texts.put(key.toString(), text.toString()));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return texts;
  }
}
