package org.linli.notice;

import java.util.List;

/**
 * The texts that a module sends. Each module that tells people something implements it; with the
 * longest values and the signature none is longer than one text message.
 */
public interface NoticeTemplates {

  List<NoticeTemplate> templates();
}
