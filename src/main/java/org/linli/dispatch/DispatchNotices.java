package org.linli.dispatch;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.linli.access.RoleHolders;
import org.linli.directory.CommunityDirectory;
import org.linli.dispatch.WhistleSteps.Step;
import org.linli.kernel.Community;
import org.linli.kernel.Scope;
import org.linli.needs.NeedReading;
import org.linli.notice.NoticeManagement;
import org.linli.notice.Notify;
import org.linli.notice.Recipient;
import org.linli.platform.Languages;
import org.linli.platform.Messages;
import org.springframework.stereotype.Component;

/**
 * Tells those who have to act. Messages go out from the need's community, whose rules of quiet
 * hours hold; the unique key (community, event, recipient) of notices guards that each is told
 * once.
 */
@Component
class DispatchNotices {

  private static final String OFFICER = "street-officer";
  private static final String DISTRICT = "district-supervisor";

  /** The digits of a code that name the district. */
  private static final int DISTRICT_DIGITS = 6;

  private final NoticeManagement notices;
  private final RoleHolders holders;
  private final NeedReading needs;
  private final CommunityDirectory communities;
  private final Messages chinese;

  DispatchNotices(
      NoticeManagement notices,
      RoleHolders holders,
      NeedReading needs,
      CommunityDirectory communities,
      Languages languages) {
    this.notices = notices;
    this.holders = holders;
    this.needs = needs;
    this.communities = communities;
    chinese = languages.chinese();
  }

  void tell(long community, Whistle whistle, List<Step> steps) {
    var told = steps.stream().flatMap(step -> told(community, whistle, step)).toList();
    if (!told.isEmpty()) {
      notices.notifyAll(Scope.of(community), told);
    }
  }

  private Stream<Notify> told(long community, Whistle whistle, Step step) {
    var about = step.receiver().map(whistle::get);
    var staff =
        switch (step.action().told()) {
          case NOBODY -> Stream.<Notify>of();
          case ORGANIZATION -> about.stream().flatMap(it -> organization(whistle, it, step));
          case ALL ->
              whistle.receivers.stream()
                  .filter(it -> it.status != ReceiverStatus.DECLINED)
                  .flatMap(it -> organization(whistle, it, step));
          case STREET -> above(whistle, whistle.origin.area(), OFFICER, step);
          case DISTRICT ->
              district(whistle).stream().flatMap(it -> above(whistle, it.id(), DISTRICT, step));
        };
    return step.action() == StepAction.COMPLETE
        ? Stream.concat(staff, raiser(community, whistle, step))
        : staff;
  }

  private Stream<Notify> organization(Whistle whistle, Receiver receiver, Step step) {
    var href = area(whistle) + "/received/" + receiver.id();
    var called =
        receiver.status == ReceiverStatus.NAMED || receiver.status == ReceiverStatus.OFFERED;
    var until = receiver.clocks.checkInBy.or(() -> receiver.clocks.otherBy);
    var first = called && until.isPresent() && step.action() != StepAction.NEAR;
    var template = first ? DispatchTemplates.CALLED : DispatchTemplates.STEP;
    var values = first ? called(whistle, until.get()) : values(whistle, step);
    return holders.ofUnit(whistle.origin.area(), receiver.named.organization()).stream()
        .map(to -> notify(whistle, to, step, template, values, href));
  }

  private Stream<Notify> above(Whistle whistle, long area, String role, Step step) {
    var href = area(whistle) + "/whistles/" + whistle.origin.id();
    return holders.of(area, role).stream()
        .map(to -> notify(whistle, to, step, DispatchTemplates.STEP, values(whistle, step), href));
  }

  private Stream<Notify> raiser(long id, Whistle whistle, Step step) {
    var community = communities.byId(id);
    var source = whistle.origin.source();
    var href = community.path() + "/needs/mine/" + source.number();
    var values = List.of(community.display(source.number()));
    return needs.concerned(Scope.of(id), source.need()).stream()
        .limit(1)
        .map(to -> notify(whistle, to, step, DispatchTemplates.ASKED, values, href));
  }

  private static Notify notify(
      Whistle whistle, UUID to, Step step, String template, List<String> values, String href) {
    var event = (whistle.origin.id() + "/" + step.sequence()).getBytes(StandardCharsets.UTF_8);
    return new Notify(Recipient.account(to), UUID.nameUUIDFromBytes(event), template, values, href);
  }

  private List<String> called(Whistle whistle, Instant until) {
    return List.of(
        communities.place(whistle.origin.area()).map(Community::name).orElse(""),
        whistle.origin.matter(),
        chinese.dayAndTime(until));
  }

  private List<String> values(Whistle whistle, Step step) {
    return List.of(
        whistle.origin.number().toString(),
        chinese.text("dispatch.step." + step.action()),
        whistle.origin.matter());
  }

  private Optional<Community> district(Whistle whistle) {
    return communities
        .place(whistle.origin.area())
        .flatMap(it -> communities.areaByCode(it.code().substring(0, DISTRICT_DIGITS) + "000000"));
  }

  private String area(Whistle whistle) {
    var code = communities.place(whistle.origin.area()).map(Community::code).orElse("");
    return "/dispatch/area/" + code;
  }
}
