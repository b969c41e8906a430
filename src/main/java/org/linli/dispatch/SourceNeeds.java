package org.linli.dispatch;

import java.util.List;
import java.util.Optional;
import org.linli.directory.CommunityDirectory;
import org.linli.directory.mandates.Mandate;
import org.linli.directory.mandates.MandateDuty;
import org.linli.directory.mandates.MandateReading;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.linli.needs.NeedReading;
import org.linli.needs.NeedStory;
import org.springframework.stereotype.Component;

/** The needs that whistles start from, read in their communities as the public reads them. */
@Component
class SourceNeeds {

  private final CommunityDirectory communities;
  private final NeedReading needs;
  private final MandateReading mandates;
  private final Elsewhere elsewhere;

  SourceNeeds(
      CommunityDirectory communities,
      NeedReading needs,
      MandateReading mandates,
      Elsewhere elsewhere) {
    this.communities = communities;
    this.needs = needs;
    this.mandates = mandates;
    this.elsewhere = elsewhere;
  }

  /**
   * A need of a community below the actor's area, with the mandate list that it is held against.
   *
   * @throws Refused if there is no such community below, or nothing of that number was published
   */
  Source find(Actor actor, String code, String need) {
    var number = ShortNumber.parse(need).orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    var community =
        communities
            .byCode(code)
            .filter(it -> it.ancestors().contains(actor.communityId()))
            .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    return elsewhere.read(community.id(), () -> read(community, number));
  }

  private Source read(Community community, ShortNumber number) {
    var story = needs.story(Scope.of(community.id()), number);
    var choice = mandates.choice(Actor.system(community.id()), story.need().category());
    return new Source(
        community, story, choice.map(MandateReading.Choice::mandates).orElse(List.of()));
  }

  /**
   * A need with the lines of its community's mandate list in force; none where no list is in force.
   */
  record Source(Community community, NeedStory story, List<Mandate> mandates) {

    /**
     * The line that a whistle refers to, in words. Outside of the list nothing is pushed on a
     * community.
     *
     * @throws Invalid if there is no such line, or the community is asked for what is not its
     *     matter
     */
    String checked(IssueWhistle command) {
      var line = line(command.mandate());
      if (!command.helps().isEmpty() && mandates.isEmpty()) {
        throw Invalid.field("helps", DispatchError.NO_MANDATES);
      }
      if (!command.helps().isEmpty() && line.filter(Source::owed).isEmpty()) {
        throw Invalid.field("helps", DispatchError.OUTSIDE_MANDATES);
      }
      return line.map(it -> it.matter() + "（" + it.basis() + "）").orElse("");
    }

    private Optional<Mandate> line(String id) {
      if (id.equals(IssueWhistle.NONE)) {
        return Optional.empty();
      }
      var found = mandates.stream().filter(it -> it.id().toString().equals(id)).findFirst();
      if (found.isEmpty()) {
        throw Invalid.field("mandate", KernelError.NOT_A_CHOICE);
      }
      return found;
    }

    private static boolean owed(Mandate line) {
      return line.duty() == MandateDuty.DOES || line.duty() == MandateDuty.HELPS;
    }
  }
}
