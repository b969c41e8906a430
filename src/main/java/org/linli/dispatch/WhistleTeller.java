package org.linli.dispatch;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.linli.dispatch.WhistleSteps.Step;
import org.linli.kernel.Actor;
import org.linli.needs.NeedProgress;
import org.linli.platform.Languages;
import org.linli.platform.Messages;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Tells a need's community what happened to a whistle: how it stands, the steps that everybody
 * reads in the need's story, and the messages. Which steps were told is kept with the echo, whose
 * row is held meanwhile, so that each is told once and in order.
 */
@Component
class WhistleTeller {

  /**
   * What organizations say there is for everybody; reasons of the street are for the organizations.
   */
  private static final Set<StepAction> SAID =
      EnumSet.of(StepAction.PROGRESS, StepAction.PART, StepAction.REPORT);

  private final Whistles whistles;
  private final WhistleSteps steps;
  private final Echoes echoes;
  private final WhistleProposals proposals;
  private final Elsewhere elsewhere;
  private final NeedProgress needs;
  private final DispatchNotices notices;
  private final Messages chinese;

  WhistleTeller(
      Whistles whistles,
      WhistleSteps steps,
      Echoes echoes,
      WhistleProposals proposals,
      Elsewhere elsewhere,
      NeedProgress needs,
      DispatchNotices notices,
      Languages languages) {
    this.whistles = whistles;
    this.steps = steps;
    this.echoes = echoes;
    this.proposals = proposals;
    this.elsewhere = elsewhere;
    this.needs = needs;
    this.notices = notices;
    chinese = languages.chinese();
  }

  @ApplicationModuleListener
  void on(WhistleMoved event) {
    var community = event.communityId();
    var told = echoes.hold(community, find(event));
    var now = read(event, told); // once the echo is held, nobody else tells what is read here
    var whistle = now.whistle();
    var last = now.steps().isEmpty() ? told : now.steps().getLast().sequence();
    echoes.update(community, whistle, last);
    whistle
        .origin
        .source()
        .proposal()
        .filter(it -> told == 0)
        .ifPresent(id -> proposals.decided(community, id, SuggestedWhistles.Decision.WHISTLED));
    story(whistle, now.steps());
    notices.tell(community, whistle, now.steps());
  }

  private Whistle find(WhistleMoved event) {
    var street = event.streetId();
    return elsewhere.read(street, () -> whistles.find(street, event.whistleId()).orElseThrow());
  }

  private Read read(WhistleMoved event, int told) {
    var street = event.streetId();
    return elsewhere.read(
        street,
        () ->
            new Read(
                whistles.find(street, event.whistleId()).orElseThrow(),
                steps.after(street, event.whistleId(), told)));
  }

  /** All organizations of the beginning in one step, everything else in a step of its own. */
  private void story(Whistle whistle, List<Step> news) {
    var issued = news.stream().filter(it -> it.action() == StepAction.ISSUE).toList();
    if (!issued.isEmpty()) {
      write(whistle, issued.getFirst().party(), issue(whistle));
    }
    news.stream()
        .filter(it -> it.action().open() && it.action() != StepAction.ISSUE)
        .forEach(it -> write(whistle, it.party(), said(whistle, it)));
  }

  private String issue(Whistle whistle) {
    var names =
        whistle.receivers.stream()
            .filter(it -> it.parent.isEmpty() && it.named.from().isEmpty())
            .map(
                it ->
                    it.lead
                        ? chinese.text("dispatch.story.lead", it.named.name())
                        : it.named.name())
            .toList();
    return chinese.text(
        "dispatch.story.ISSUE",
        String.join("、", names),
        whistle.origin.matter(),
        whistle.origin.days());
  }

  private String said(Whistle whistle, Step step) {
    var about = step.receiver().map(it -> whistle.get(it).named.name()).orElse("");
    var note = SAID.contains(step.action()) ? "：" + step.note() : "";
    return chinese.text("dispatch.story." + step.action(), about) + note;
  }

  private void write(Whistle whistle, String party, String note) {
    var source = whistle.origin.source();
    needs.whistled(Actor.system(source.community()), source.need(), party, note);
  }

  private record Read(Whistle whistle, List<Step> steps) {}
}
