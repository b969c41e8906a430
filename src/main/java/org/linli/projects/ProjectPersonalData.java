package org.linli.projects;

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
    return acceptances.own(actor.communityId(), accountId).stream().map(this::kept).toList();
  }

  private Kept kept(Acceptances.Own own) {
    return own.grade()
        .map(grade -> own.title() + " " + languages.chinese().text("needs.grade." + grade))
        .map(said -> new Kept("projects.kept.rating", said))
        .orElseGet(() -> new Kept("projects.kept.watcher", own.title()));
  }

  /** Grades stay, because figures rest on them; they hold no words and no name. */
  @Override
  public List<Staying> erase(Actor actor, UUID accountId) {
    watchers.forget(actor.communityId(), accountId);
    return List.of(new Staying("projects.staying.grades"));
  }
}
