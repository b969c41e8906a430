package org.linli.directory;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.linli.directory.AreaTree.Area;
import org.linli.kernel.Actor;
import org.linli.kernel.ErrorCode;
import org.linli.kernel.Ids;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Renames, moves, merges and splits areas, and remembers it. An area keeps its id whatever happens,
 * so everything a community owns stays with it. Each change holds the lock of the tree, the root's
 * row, so that changes and imports follow one after another.
 */
@Service
@Transactional
public class AreaReform {

  private final Areas areas;
  private final AreaTree tree;
  private final AreaChanges changes;
  private final CommunityDirectory communities;
  private final Clock clock;

  AreaReform(
      Areas areas,
      AreaTree tree,
      AreaChanges changes,
      CommunityDirectory communities,
      Clock clock) {
    this.areas = areas;
    this.tree = tree;
    this.changes = changes;
    this.communities = communities;
    this.clock = clock;
  }

  /**
   * Changes an area.
   *
   * @param code of the area as it is now
   * @return the code under which the area, or the one that took its place, is found afterwards
   * @throws Refused if the tree does not allow it
   */
  public String change(Actor actor, String code, ChangeArea command) {
    actor.require(DirectoryPermission.MANAGE_AREAS);
    areas.lock();
    var area = found(code);
    refuse(area.level() == 0, KernelError.FORBIDDEN);
    forgetCommunitiesAfterwards();
    return switch (command) {
      case ChangeArea.Rename rename -> rename(actor, area, rename);
      case ChangeArea.Move move -> move(actor, area, move);
      case ChangeArea.Merge merge -> merge(actor, area, merge);
      case ChangeArea.Split split -> split(actor, area, split);
    };
  }

  /** What happened to an area, the last first. */
  @Transactional(readOnly = true)
  public List<AreaChangeView> history(Actor actor, String code) {
    actor.require(DirectoryPermission.MANAGE_AREAS);
    return changes.of(code);
  }

  private String rename(Actor actor, Area area, ChangeArea.Rename command) {
    tree.rename(area.id(), command.name());
    record(actor, Ids.next(), area, "renamed", area.code(), command.name());
    return area.code();
  }

  private String move(Actor actor, Area area, ChangeArea.Move command) {
    var parent = found(command.parent());
    refuse(parent.level() >= area.level(), DirectoryError.PARENT_NOT_ABOVE);
    var code = command.newCode().isEmpty() ? area.code() : command.newCode();
    if (!code.equals(area.code())) {
      checkNew(area, code);
    }
    var change = Ids.next();
    record(actor, change, area, "moved", code, area.name());
    tree.move(area, parent, code.substring(0, AreaCode.length(area.level())), change);
    return code;
  }

  /** Two communities at work own records; nobody may decide for their people whose these become. */
  private String merge(Actor actor, Area area, ChangeArea.Merge command) {
    var into = found(command.into());
    refuse(into.level() != area.level() || into.id() == area.id(), DirectoryError.LEVEL_DIFFERS);
    refuse(area.open(), into.open() ? DirectoryError.BOTH_OPEN : DirectoryError.OPEN_ENDS);
    for (var child : tree.childCodes(area)) {
      var below = found(child);
      var change = Ids.next();
      record(actor, change, below, "moved", child, below.name());
      tree.move(below, into, below.significant(), change);
    }
    record(actor, Ids.next(), area, "merged", into.code(), into.name());
    tree.end(area, into, clock.instant());
    return into.code();
  }

  private String split(Actor actor, Area area, ChangeArea.Split command) {
    checkNew(area, command.newCode());
    tree.insertBeside(area, command.newCode(), command.name());
    var part = found(command.newCode());
    record(actor, Ids.next(), area, "split", part.code(), part.name());
    var below = tree.childCodes(area);
    for (var child : command.codes()) {
      refuse(!below.contains(child), DirectoryError.NOT_BELOW);
      move(actor, found(child), new ChangeArea.Move(part.code(), ""));
    }
    return part.code();
  }

  private void checkNew(Area area, String code) {
    var wanted = AreaCode.parse(code).orElseThrow(() -> new Refused(DirectoryError.NOT_A_CODE));
    refuse(wanted.level() != area.level(), DirectoryError.LEVEL_DIFFERS);
    refuse(
        tree.find(code).isPresent() || tree.taken(wanted.significant(), area.path()),
        DirectoryError.CODE_TAKEN);
  }

  private void record(
      Actor actor, UUID changeId, Area area, String kind, String newCode, String newName) {
    changes.insert(
        changeId,
        area.id(),
        new AreaChangeView(kind, area.code(), newCode, area.name(), newName, clock.instant()),
        actor.accountId());
  }

  private Area found(String code) {
    return tree.find(code).orElseThrow(() -> new Refused(DirectoryError.NO_SUCH_AREA, code));
  }

  private static void refuse(boolean wrong, ErrorCode why) {
    if (wrong) {
      throw new Refused(why);
    }
  }

  private void forgetCommunitiesAfterwards() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            communities.forget();
          }
        });
  }
}
