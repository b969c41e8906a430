package org.linli.projects;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.platform.Languages;
import org.linli.privacy.PersonalData;
import org.springframework.stereotype.Component;

/** Which projects somebody watches, and how they said these turned out. */
@Component
class ProjectPersonalData implements PersonalData {

  private final Watchers watchers;
  private final Acceptances acceptances;
  private final Languages languages;

  ProjectPersonalData(Watchers watchers, Acceptances acceptances, Languages languages) {
    this.watchers = watchers;
    this.acceptances = acceptances;
    this.languages = languages;
  }

  @Override
  public List<Kept> about(Actor actor, UUID accountId) {
    var kept = new ArrayList<Kept>();
    watchers
        .titles(actor.communityId(), accountId)
        .forEach(title -> kept.add(new Kept("projects.kept.watcher", title)));
    for (var said : acceptances.of(actor.communityId(), accountId)) {
      var grade = languages.chinese().text("needs.grade." + said.grade());
      kept.add(new Kept("projects.kept.rating", said.title() + " " + grade));
    }
    return kept;
  }

  /** Grades stay, because figures rest on them; they hold no words and no name. */
  @Override
  public List<Staying> erase(Actor actor, UUID accountId) {
    watchers.forget(actor.communityId(), accountId);
    return List.of(new Staying("projects.staying.grades"));
  }
}
