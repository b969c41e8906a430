package org.linli.projects;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.Invalid;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.linli.needs.NeedProgress;
import org.linli.needs.NeedReading;
import org.linli.needs.NeedStatus;
import org.linli.needs.NeedView;
import org.linli.platform.Languages;
import org.linli.platform.Messages;
import org.springframework.stereotype.Component;

/** The needs that a project answers: each was verified by the community (PROJ-11). */
@Component
class AnsweredNeeds {

  private final NeedReading reading;
  private final NeedProgress progress;
  private final Messages chinese;

  AnsweredNeeds(NeedReading reading, NeedProgress progress, Languages languages) {
    this.reading = reading;
    this.progress = progress;
    chinese = languages.chinese();
  }

  /**
   * @throws Invalid naming the first that was not verified, or is not there
   */
  List<NeedView> verified(Actor actor, List<ShortNumber> numbers) {
    var found = new ArrayList<NeedView>();
    for (var number : numbers) {
      found.add(verified(actor, number));
    }
    return found;
  }

  private NeedView verified(Actor actor, ShortNumber number) {
    try {
      var need = reading.story(actor.scope(), number).need();
      if (need.status() != NeedStatus.MERGED && need.status() != NeedStatus.RETURNED) {
        return need;
      }
    } catch (Refused notPublished) {
      // what nobody verified is not public: it is refused below
    }
    throw Invalid.field("needs", ProjectError.NOT_VERIFIED, number);
  }

  /** Tells each need that the project is to answer it. */
  void tell(Actor actor, List<UUID> needs, Project project, String party) {
    var note =
        chinese.text(
            "projects.need-note", project.words().title(), project.origin().number().toString());
    needs.forEach(need -> progress.project(actor, need, party, note));
  }
}
