package org.linli.browser;

/**
 * What people write about one matter, from the resident's words to their verdict.
 *
 * @param content the resident's own words, never public
 * @param place where
 * @param name how the resident wants to be addressed, never public
 * @param summary the worker's sentence for the public
 * @param finding what the worker saw
 * @param answer what the unit did
 */
record Matter(
    String content, String place, String name, String summary, String finding, String answer) {

  static final String PHONE = "19000003318";

  /** The label of the place. */
  static final String PLACE = "在哪里（可以不填）";

  static final Matter AWNING =
      new Matter(
          "楼下的雨棚漏水，下雨天进出都要绕着走，有一个多月了。",
          "7 栋 1 单元门口",
          "王阿姨",
          "7 栋 1 单元门口雨棚漏水",
          "去看过，顶上裂了一道缝，要换一块板。",
          "换了一块新板，接缝打了胶，浇水试过不漏了。");

  /** The same kind of matter under another title, so that walks do not meet. */
  Matter retold(String where) {
    return new Matter(where + "：" + content, where, name, where + "雨棚漏水，已经上门看过", finding, answer);
  }
}
