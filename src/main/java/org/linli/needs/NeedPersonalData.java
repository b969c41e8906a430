package org.linli.needs;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.linli.files.SubjectPictures;
import org.linli.kernel.Actor;
import org.linli.privacy.PersonalData;
import org.springframework.stereotype.Component;

/** What needs keep about whoever raised them. */
@Component
class NeedPersonalData implements PersonalData {

  private final Statements statements;
  private final Drafts drafts;
  private final SubjectPictures pictures;

  NeedPersonalData(Statements statements, Drafts drafts, SubjectPictures pictures) {
    this.statements = statements;
    this.drafts = drafts;
    this.pictures = pictures;
  }

  @Override
  public List<Kept> about(Actor actor, UUID accountId) {
    var kept = new ArrayList<Kept>();
    for (var statement : statements.of(actor.communityId(), accountId)) {
      kept.add(new Kept("needs.kept.words", statement.content()));
      kept.add(
          new Kept("needs.kept.contact", statement.contactName() + " " + statement.contactPhone()));
    }
    for (var draft : drafts.of(actor.communityId(), accountId)) {
      kept.add(new Kept("needs.kept.draft", draft.content()));
    }
    return kept;
  }

  /** Drafts, words and contact of settled matters go; those in hand need their contact. */
  @Override
  public List<Staying> erase(Actor actor, UUID accountId) {
    drafts
        .forget(actor.communityId(), accountId)
        .forEach(draft -> RaisedPictures.forget(pictures, actor, draft));
    statements.eraseSettled(actor.communityId(), accountId);
    var open = statements.of(actor.communityId(), accountId);
    return open.isEmpty()
        ? List.of(new Staying("needs.staying.steps"))
        : List.of(new Staying("needs.staying.steps"), new Staying("needs.staying.open"));
  }
}
