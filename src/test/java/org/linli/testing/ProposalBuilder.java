package org.linli.testing;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.linli.files.Picture;
import org.linli.kernel.Actor;
import org.linli.kernel.ShortNumber;
import org.linli.proposals.AskMerge;
import org.linli.proposals.DecideProposal;
import org.linli.proposals.GiveReason;
import org.linli.proposals.HideWords;
import org.linli.proposals.MakePoint;
import org.linli.proposals.MakeRemark;
import org.linli.proposals.OwnProposals;
import org.linli.proposals.ProposalAmending;
import org.linli.proposals.ProposalDesigning;
import org.linli.proposals.ProposalDrafting;
import org.linli.proposals.ProposalHiding;
import org.linli.proposals.ProposalLine;
import org.linli.proposals.ProposalMerging;
import org.linli.proposals.ProposalPage;
import org.linli.proposals.ProposalReading;
import org.linli.proposals.ProposalReviewing;
import org.linli.proposals.ProposalState;
import org.linli.proposals.ProposalSupport;
import org.linli.proposals.ReviewProposal;
import org.linli.proposals.ShowPlan;
import org.linli.proposals.SuggestAmendment;
import org.linli.proposals.WriteProposal;

/** Makes proposals through the product's own facades. */
public final class ProposalBuilder {

  private static final Set<ProposalState> UNANSWERED =
      EnumSet.of(ProposalState.DRAFT, ProposalState.GATHERING);

  /** What every proposal of this builder says at first. */
  public static final String WHAT = "在东门台阶旁装一盏路灯，晚上七点亮，早上六点灭。";

  private final ProposalDrafting drafting;
  private final ProposalSupport support;
  private final ProposalAmending amending;
  private final ProposalMerging merging;
  private final ProposalReviewing reviewing;
  private final ProposalDesigning designing;
  private final ProposalHiding hiding;
  private final ProposalReading reading;

  public ProposalBuilder(
      ProposalDrafting drafting,
      ProposalSupport support,
      ProposalAmending amending,
      ProposalMerging merging,
      ProposalReviewing reviewing,
      ProposalDesigning designing,
      ProposalHiding hiding,
      ProposalReading reading) {
    this.drafting = drafting;
    this.support = support;
    this.amending = amending;
    this.merging = merging;
    this.reviewing = reviewing;
    this.designing = designing;
    this.hiding = hiding;
    this.reading = reading;
  }

  /** Its words, with a title of its own. */
  public static WriteProposal words(String title) {
    return new WriteProposal(title, WHAT, "台阶看不清，上个月摔了两位老人", "走东门的住户", "东门", "约 3000 元", "", "王奶奶");
  }

  public ShortNumber draft(Actor author, String title) {
    return drafting.draft(author, words(title));
  }

  /** It looks for supporters. */
  public ShortNumber published(Actor author, String title) {
    var number = draft(author, title);
    drafting.publish(author, number);
    return number;
  }

  /** The community took it up. */
  public ShortNumber takenUp(Actor author, Actor secretary, String title) {
    var number = published(author, title);
    reviewing.takeUp(secretary, number, new GiveReason("入冬前要办"));
    return number;
  }

  /** Somebody looked at each aspect, and it can be done. */
  public ShortNumber reviewed(Actor author, Actor secretary, Actor reviewer, String title) {
    var number = takenUp(author, secretary, title);
    Arrays.stream(ReviewProposal.Aspect.values())
        .forEach(aspect -> review(reviewer, number, aspect, ReviewProposal.Finding.YES));
    return number;
  }

  public void review(
      Actor reviewer,
      ShortNumber number,
      ReviewProposal.Aspect aspect,
      ReviewProposal.Finding finding) {
    reviewing.review(
        reviewer, number, new ReviewProposal(aspect.name(), finding.name(), "看过现场，见附图"));
  }

  public ShortNumber adopted(Actor author, Actor secretary, Actor reviewer, String title) {
    var number = reviewed(author, secretary, reviewer, title);
    reviewing.decide(secretary, number, new DecideProposal("ADOPT", "下个月装上", ""));
    return number;
  }

  /** A plan is shown. */
  public ShortNumber designed(Actor author, Actor secretary, Picture plan, String title) {
    var number = takenUp(author, secretary, title);
    designing.show(secretary, number, new ShowPlan("林规划师", "灯装在台阶左边", title), plan);
    return number;
  }

  public void remark(Actor somebody, ShortNumber number, String said) {
    designing.remark(somebody, number, 1, new MakeRemark("B3", said));
  }

  public void support(Actor neighbour, ShortNumber number) {
    support.support(neighbour, number);
  }

  /** Somebody says what speaks for it. */
  public UUID point(Actor somebody, ShortNumber number, String said) {
    support.point(somebody, number, new MakePoint("FOR", said));
    return page(somebody, number).points().stream()
        .filter(it -> it.said().equals(said))
        .findFirst()
        .orElseThrow()
        .id();
  }

  /** Somebody would have it begin otherwise. */
  public UUID amendment(Actor somebody, ShortNumber number, String because) {
    return amending.suggest(
        somebody, number, new SuggestAmendment(WHAT.replace("一盏", "两盏"), because));
  }

  /** The first is to join the second. */
  public void asksToJoin(Actor author, ShortNumber number, ShortNumber into) {
    merging.ask(author, number, new AskMerge(into.toString(), "说的是一件事"));
  }

  /** Words that staff hid; the writer has not appealed. */
  public UUID hidden(Actor writer, Actor staff, ShortNumber number, String said) {
    var point = point(writer, number, said);
    var before = reading.mine(writer).hidden().stream().map(it -> it.hiding()).toList();
    hiding.hide(staff, number, new HideWords("POINT:" + point, "骂人"));
    return reading.mine(writer).hidden().stream()
        .map(it -> it.hiding())
        .filter(it -> !before.contains(it))
        .findFirst()
        .orElseThrow();
  }

  /** The same, and the writer appealed. */
  public UUID appealed(Actor writer, Actor staff, ShortNumber number, String said) {
    var id = hidden(writer, staff, number, said);
    hiding.appeal(writer, id, new GiveReason("没有骂人"));
    return id;
  }

  /** What somebody signs and has not brought before the community yet. */
  public List<ShortNumber> unanswered(Actor author) {
    return reading.mine(author).signed().stream()
        .filter(it -> UNANSWERED.contains(it.status()))
        .map(ProposalLine::number)
        .toList();
  }

  /** In the link by which others sign. */
  public UUID invite(Actor author, ShortNumber number) {
    return reading.file(author, number).invite();
  }

  public OwnProposals.HiddenWords hiddenOf(Actor writer) {
    return reading.mine(writer).hidden().getFirst();
  }

  public ProposalPage page(Actor reader, ShortNumber number) {
    return reading.show(reader, number);
  }
}
