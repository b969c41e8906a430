package org.linli.demo.scale;

import java.util.List;

/**
 * What invented needs say. Some words stand in every third of them, some in one of a hundred, some
 * in one of two thousand, so that looking for them says something.
 */
final class ScaleWords {

  private static final List<Words> OFTEN =
      List.of(
          new Words("楼道灯不亮，老人上下楼不便", "二楼到四楼的楼道灯都不亮，有一个多星期了，晚上老人上下楼看不见。"),
          new Words("楼道灯时亮时不亮，上下楼看不清", "五楼的楼道灯时亮时不亮，换过一次灯泡，没过几天又坏了。"),
          new Words("门口停车没有规矩，救护车进不来", "单元门口天天停满了车，上次救护车在外面等了十分钟才进来。"));

  private static final List<Words> SOMETIMES =
      List.of(
          new Words("下水道堵了，一楼厨房返水", "一下雨一楼厨房就返水，请人通过两次，管不了几天。"),
          new Words("健身器材松了，孩子玩要当心", "小广场上健身器材的螺丝松了，孩子爬上去直晃。"),
          new Words("想有个地方下棋看报", "我们几个退休的想有个地方下棋看报，下雨天也去得了。"));

  private static final List<Words> SELDOM =
      List.of(
          new Words("屋檐下有个马蜂窝", "六楼屋檐下有个马蜂窝，比脸盆还大，窗户都不敢开。"),
          new Words("古井的石栏裂了", "院子里那口古井的石栏裂了一道缝，怕小孩靠上去。"));

  /** What the need of this number says. */
  Words of(int sequence) {
    if (sequence % 2_000 < SELDOM.size()) {
      return SELDOM.get(sequence % 2_000);
    }
    return sequence % 100 < SOMETIMES.size() * 5
        ? SOMETIMES.get(sequence % SOMETIMES.size())
        : OFTEN.get(sequence % OFTEN.size());
  }

  /**
   * @param summary for the public
   * @param content as the raiser told it
   */
  record Words(String summary, String content) {}
}
