package org.linli.directory.posts;

import org.linli.kernel.ErrorCode;

/** How posts and assignments refuse. */
public enum PostError implements ErrorCode {
  POST_EXISTS("directory.post-exists", 409),
  HELD_SINCE("directory.held-since", 422),
  VACANT("directory.post-vacant", 409),
  LIAISON_NAMED("directory.liaison-named", 409),
  NOT_A_FIGURE("directory.not-a-figure", 422);

  private final String code;
  private final int status;

  PostError(String code, int status) {
    this.code = code;
    this.status = status;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public int status() {
    return status;
  }
}
