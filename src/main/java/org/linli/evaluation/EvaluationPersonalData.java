package org.linli.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.platform.Languages;
import org.linli.privacy.PersonalData;
import org.springframework.stereotype.Component;

/** What somebody rated, and what they said about it. */
@Component
class EvaluationPersonalData implements PersonalData {

  private final Ratings ratings;
  private final CallBacks callBacks;
  private final Languages languages;

  EvaluationPersonalData(Ratings ratings, CallBacks callBacks, Languages languages) {
    this.ratings = ratings;
    this.callBacks = callBacks;
    this.languages = languages;
  }

  @Override
  public List<Kept> about(Actor actor, UUID accountId) {
    var kept = new ArrayList<Kept>();
    for (var rating : ratings.of(actor.communityId(), accountId)) {
      var grade = languages.chinese().text("needs.grade." + rating.grade());
      kept.add(new Kept("evaluation.kept.rating", (grade + " " + rating.note()).strip()));
    }
    callBacks
        .notes(actor.communityId(), accountId)
        .forEach(note -> kept.add(new Kept("evaluation.kept.call", note)));
    return kept;
  }

  /** Words go. Grades stay, because figures rest on them; they hold no words and no name. */
  @Override
  public List<Staying> erase(Actor actor, UUID accountId) {
    ratings.forget(actor.communityId(), accountId);
    callBacks.forget(actor.communityId(), accountId);
    return List.of(new Staying("evaluation.staying.grades"));
  }
}
