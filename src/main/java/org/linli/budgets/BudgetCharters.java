package org.linli.budgets;

import java.util.Optional;
import java.util.UUID;
import org.linli.funds.web.InYuan;
import org.linli.kernel.Actor;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.linli.platform.Languages;
import org.linli.platform.Messages;
import org.linli.projects.CharterSource;
import org.linli.projects.ProjectTemplate;
import org.springframework.stereotype.Component;

/**
 * Lets a charter begin from a project that won in a round; it still passes approval and purchasing
 * as every project does. The row of the round remembers which began.
 */
@Component
class BudgetCharters implements CharterSource {

  private static final int FEN = 100;

  private final BudgetQueries queries;
  private final BudgetRounds rounds;
  private final Ideas ideas;
  private final Messages chinese;

  BudgetCharters(BudgetQueries queries, BudgetRounds rounds, Ideas ideas, Languages languages) {
    this.queries = queries;
    this.rounds = rounds;
    this.ideas = ideas;
    chinese = languages.chinese();
  }

  @Override
  public Optional<ProjectTemplate> draft(Actor actor, String code) {
    return BudgetLink.parse(code)
        .flatMap(
            link ->
                queries
                    .page(actor.communityId(), link.round())
                    .filter(page -> page.round().status() == RoundStatus.COUNTED)
                    .flatMap(page -> won(page, link.idea()).map(it -> draft(code, page, it))));
  }

  private static Optional<IdeaView> won(RoundPage page, int idea) {
    return page.idea(idea)
        .filter(it -> it.project().isEmpty())
        .filter(it -> page.sheet().filter(sheet -> sheet.won(it.paper())).isPresent());
  }

  private ProjectTemplate draft(String code, RoundPage page, IdeaView idea) {
    return new ProjectTemplate(
        code,
        idea.title(),
        idea.what(),
        idea.gains(),
        "",
        chinese.text(
            "budgets.charter.plan",
            idea.what(),
            idea.site(),
            idea.cost(),
            page.round().plan().title(),
            page.round().number().toString()),
        chinese.text("budgets.charter.milestones"),
        chinese.text(
            "budgets.charter.budget", InYuan.text(idea.cost() * FEN), page.round().number()));
  }

  /**
   * @throws Refused if another project began from it meanwhile
   */
  @Override
  public void proposed(Actor actor, String code, UUID project, ShortNumber number, String title) {
    var link = BudgetLink.parse(code).orElseThrow();
    var round = rounds.hold(actor.communityId(), link.round());
    if (!ideas.became(actor.communityId(), round.id(), link.idea(), number)) {
      throw new Refused(BudgetError.PROJECT_ALREADY);
    }
  }
}
