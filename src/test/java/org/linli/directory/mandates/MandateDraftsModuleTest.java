package org.linli.directory.mandates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.linli.testing.Refusals.assertRefused;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.directory.ChooseType;
import org.linli.directory.CommunityTypes;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Ids;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.platform.Dates;
import org.linli.testing.AtOnce;
import org.linli.testing.IntegrationTest;
import org.linli.testing.MandateBook;
import org.linli.testing.TestBeans;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;

/** Drafts of mandate lists, through their facades on a real database (ORG-4, ORG-7). */
@IntegrationTest
class MandateDraftsModuleTest {

  private static final LocalDate TODAY = Dates.day(TestBeans.START);
  private static final PublishMandates FROM_TODAY = new PublishMandates(TODAY);
  private static final WriteMandate LAMP = MandateBook.matter("楼道灯不亮", "housing", "HELPS");
  private static final WriteMandate DOGS = MandateBook.matter("遛狗不牵绳", "neighbours", "NOT_OURS");

  @Autowired private MandateManagement mandates;
  @Autowired private MandateDraftManagement drafts;
  @Autowired private MandateBook book;
  @Autowired private CommunityTypes types;
  @Autowired private Town town;

  private Community community;
  private Actor worker;
  private Actor administrator;

  @BeforeEach
  void settle() {
    community = town.newCommunity();
    worker = town.actor(community, "community-worker");
    administrator = town.actor(community, "administrator");
  }

  @Test
  void sampleStartsADraftWithBasesThatAreStillToBeChecked() {
    mandates.startFromTemplate(worker);
    var draft = draft();
    assertThat(draft).hasSizeGreaterThanOrEqualTo(15);
    assertThat(draft).extracting(Mandate::basis).allMatch(basis -> !basis.isBlank());
    assertThat(draft).filteredOn(it -> !it.checked()).isNotEmpty();
    assertThat(draft)
        .filteredOn(it -> it.duty() == MandateDuty.NOT_OURS)
        .isNotEmpty()
        .extracting(Mandate::phone)
        .allMatch(phone -> !phone.isEmpty());
    var options = drafts.options(worker);
    assertThat(options.categories())
        .containsAll(draft.stream().flatMap(it -> it.categories().stream()).toList());
    assertThat(options.deadlines())
        .extracting(DeadlineClass::code)
        .containsAll(draft.stream().map(Mandate::deadline).toList());
  }

  @Test
  void sampleFitsTheTypeOfTheCommunity() {
    types.choose(administrator, new ChooseType("rural"));
    mandates.startFromTemplate(worker);
    assertThat(draft()).extracting(Mandate::matter).contains("村里垃圾、污水").doesNotContain("使用维修资金");
    mandates.discard(worker);
    types.choose(administrator, new ChooseType("commodity-housing"));
    mandates.startFromTemplate(worker);
    assertThat(draft()).extracting(Mandate::matter).contains("使用维修资金").doesNotContain("村里垃圾、污水");
  }

  @Test
  void onlyOneDraftStartsHoweverManyStartIt() {
    var started =
        AtOnce.times(
            5,
            () -> {
              mandates.startFromTemplate(worker);
              return true;
            });
    assertThat(started).filteredOn(AtOnce.Outcome::succeeded).hasSize(1);
    assertThat(started)
        .filteredOn(it -> !it.succeeded())
        .allMatch(it -> it.refusal().orElseThrow() == MandateError.DRAFT_EXISTS);
  }

  @Test
  void draftIsAddedToChangedOrderedAndShortened() {
    book.drafted(worker);
    draft().forEach(it -> drafts.remove(worker, it.id()));
    var lamp = drafts.add(worker, LAMP);
    var dogs = drafts.add(worker, DOGS);
    drafts.move(worker, dogs, true);
    drafts.move(worker, dogs, true);
    assertThat(draft()).extracting(Mandate::id).containsExactly(dogs, lamp);
    drafts.move(worker, dogs, false);
    assertThat(draft()).extracting(Mandate::id).containsExactly(lamp, dogs);
    drafts.rewrite(worker, lamp, MandateBook.matter("路灯不亮", "parking", "REPORTS"));
    assertThat(drafts.drafted(worker, lamp).matter()).isEqualTo("路灯不亮");
    drafts.remove(worker, dogs);
    assertThat(draft()).extracting(Mandate::id).containsExactly(lamp);
    assertRefused(KernelError.NOT_FOUND, () -> drafts.remove(worker, dogs));
  }

  @Test
  void nothingTypedAtTheSameMomentIsLostSilently() {
    book.drafted(worker);
    var before = draft().size();
    var added = AtOnce.times(8, () -> drafts.add(worker, LAMP));
    var succeeded = (int) added.stream().filter(AtOnce.Outcome::succeeded).count();
    assertThat(draft()).hasSize(before + succeeded);
    assertThat(added)
        .filteredOn(it -> !it.succeeded())
        .allMatch(it -> it.refusal().orElseThrow() == MandateError.DRAFT_CHANGED);
  }

  @Test
  void unknownCategoryAndDeadlineAreRefused() {
    book.drafted(worker);
    assertThat(wrongFields(MandateBook.matter("事", "no-such-category", "DOES")))
        .containsExactly("categories");
    var late =
        new WriteMandate("事", "话", "housing", "DOES", "STREET", "街道", "法", "", "some-day", "");
    assertThat(wrongFields(late)).containsExactly("deadline");
  }

  @Test
  void whatIsNotOursNamesTheRightDoorsPhone() {
    var wrong =
        catchThrowableOfType(
            Invalid.class,
            () ->
                new WriteMandate(
                    "事", "话", "housing", "NOT_OURS", "STREET", "街道", "法", "", "ordinary", ""));
    assertThat(wrong.errors()).extracting(Invalid.FieldError::field).containsExactly("phone");
  }

  @Test
  void workersDraftAndAdministratorsPublish() {
    var resident = town.actor(community, "resident");
    book.drafted(worker);
    assertRefused(KernelError.FORBIDDEN, () -> mandates.publish(worker, FROM_TODAY));
    assertRefused(KernelError.FORBIDDEN, () -> mandates.startFromTemplate(resident));
    assertRefused(KernelError.FORBIDDEN, () -> drafts.draftOf(resident));
    assertRefused(KernelError.FORBIDDEN, () -> drafts.add(resident, LAMP));
    assertRefused(KernelError.FORBIDDEN, () -> mandates.discard(resident));
    assertRefused(KernelError.FORBIDDEN, () -> drafts.options(resident));
    assertRefused(KernelError.FORBIDDEN, () -> drafts.drafted(resident, Ids.next()));
    assertRefused(KernelError.FORBIDDEN, () -> types.choose(worker, new ChooseType("rural")));
  }

  @Test
  void draftOfAnotherCommunityIsNotSeen() {
    book.drafted(worker);
    var elsewhere = town.actor(town.newCommunity(), "community-worker");
    assertThat(drafts.draftOf(elsewhere)).isEmpty();
    UUID first = draft().getFirst().id();
    assertRefused(MandateError.NO_DRAFT, () -> drafts.drafted(elsewhere, first));
    assertRefused(MandateError.NOTHING_TO_COPY, () -> mandates.startFromPublished(elsewhere));
  }

  private List<Mandate> draft() {
    return drafts.draftOf(worker).orElseThrow();
  }

  private List<String> wrongFields(WriteMandate command) {
    var invalid = catchThrowableOfType(Invalid.class, () -> drafts.add(worker, command));
    return invalid.errors().stream().map(Invalid.FieldError::field).toList();
  }
}
