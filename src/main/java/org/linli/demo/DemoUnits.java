package org.linli.demo;

import java.time.Clock;
import java.util.UUID;
import org.linli.directory.MakeCommitment;
import org.linli.directory.OrganizationManagement;
import org.linli.directory.OrganizationView;
import org.linli.directory.RegisterOrganization;
import org.linli.directory.posts.AssignWorker;
import org.linli.directory.posts.LiaisonManagement;
import org.linli.directory.posts.NameLiaison;
import org.linli.directory.posts.WorkerView;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.platform.Dates;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Invented units, what they promised for the year, and who talks with them (ORG-5, ORG-10). */
@Component
@Profile("demo")
class DemoUnits implements DemoPart {

  private final DemoCast cast;
  private final OrganizationManagement organizations;
  private final LiaisonManagement liaisons;
  private final Clock clock;

  DemoUnits(
      DemoCast cast,
      OrganizationManagement organizations,
      LiaisonManagement liaisons,
      Clock clock) {
    this.cast = cast;
    this.organizations = organizations;
    this.liaisons = liaisons;
    this.clock = clock;
  }

  /** The unit that somebody speaks for. */
  UUID unit(DemoPerson speaker, Community community) {
    var worker = cast.actor(DemoPerson.WORKER, community);
    var kind = speaker == DemoPerson.LIAISON ? "self-organized" : "property-company";
    return organizations.all(worker).stream()
        .filter(unit -> unit.name().equals(speaker.unit()))
        .findFirst()
        .map(OrganizationView::id)
        .orElseGet(
            () -> organizations.register(worker, new RegisterOrganization(speaker.unit(), kind)));
  }

  @Override
  public boolean isThere(Community community) {
    return organizations.all(cast.actor(DemoPerson.WORKER, community)).size() > 2;
  }

  /** One unit has nobody who looks after it, one has not said whom to ask. */
  @Override
  public void fill(Community community) {
    var worker = cast.actor(DemoPerson.WORKER, community);
    var electricians = unit(DemoPerson.LIAISON, community);
    liaison(worker, electricians, DemoPerson.LIAISON.displayName(), DemoPerson.LIAISON.phone());
    promise(worker, electricians, "楼道灯报修三天内上门", "全年不少于 30 处");
    var nursery = unit(worker, "谷雨幼儿园", "resident-unit", "蒋园长", "19000005101");
    promise(worker, nursery, "周六上午开放操场两小时", "全年开放 40 次");
    var bookshop = unit(worker, "小满书店", "resident-unit", "秦店长", "19000005102");
    promise(worker, bookshop, "四点半以后留一张长桌给孩子写作业", "每周五天，每天 12 个座位");
    var care = unit(worker, "白露社会工作服务中心", "social-organization", "许社工", "19000005103");
    promise(worker, care, "每周上门看望独居老人", "每位老人每周一次");
    var property = unit(DemoPerson.PROPERTY, community);
    assign(worker, electricians, nursery, bookshop, property);
  }

  private UUID unit(Actor worker, String name, String kind, String contact, String phone) {
    var unit = organizations.register(worker, of(name, kind, contact, phone));
    liaison(worker, unit, contact, phone);
    return unit;
  }

  private static RegisterOrganization of(String name, String kind, String contact, String phone) {
    return new RegisterOrganization(name, kind, "", contact, phone, "");
  }

  private void liaison(Actor worker, UUID unit, String name, String phone) {
    liaisons.name(worker, unit, new NameLiaison(name, phone));
  }

  private void promise(Actor worker, UUID unit, String content, String target) {
    var year = Dates.day(clock.instant()).getYear();
    organizations.commit(worker, unit, new MakeCommitment(String.valueOf(year), content, target));
  }

  /** Each to the post that looks after the fewest units at that moment. */
  private void assign(Actor worker, UUID... units) {
    for (var unit : units) {
      liaisons.unit(worker, unit).workers().stream()
          .filter(post -> post.holder().isPresent())
          .findFirst()
          .map(WorkerView::post)
          .ifPresent(post -> liaisons.assign(worker, unit, new AssignWorker(post.toString())));
    }
  }
}
