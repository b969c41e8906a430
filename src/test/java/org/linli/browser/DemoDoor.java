package org.linli.browser;

import java.util.function.Supplier;

/** Coming in by one click, as the demonstration allows, after choosing a mode on the first page. */
final class DemoDoor implements Loop.Door {

  private final Supplier<Visitor> newcomer;

  DemoDoor(Supplier<Visitor> newcomer) {
    this.newcomer = newcomer;
  }

  @Override
  public Visitor resident() {
    var resident = newcomer.get().arriveAtTheDoor().reads("街坊的事，件件有回音").inspect("01-home");
    resident.follow("选一个身份进来看").reads("选一个身份进来看").inspect("02-people");
    return resident.press("以王桂兰的身份进入").reads("街坊的事，件件有回音").inspect("03-home-resident");
  }

  @Override
  public Visitor worker() {
    return enter("李秀清").reads("李秀清，您好");
  }

  @Override
  public Visitor liaison() {
    return enter("周师傅").reads("周师傅，您好");
  }

  Visitor secretary() {
    return enter("陈书记").reads("陈书记，您好");
  }

  Visitor administrator() {
    return enter("管理员").reads("区划和社区");
  }

  @Override
  public Visitor anybody() {
    return newcomer.get().arriveAtTheDoor();
  }

  private Visitor enter(String name) {
    return newcomer.get().arriveAtTheDoor().follow("选一个身份进来看").press("以" + name + "的身份进入");
  }
}
