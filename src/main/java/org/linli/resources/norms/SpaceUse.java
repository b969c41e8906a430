package org.linli.resources.norms;

import java.util.Arrays;
import java.util.List;

/** What a venue is for the community. */
public enum SpaceUse {
  /** Where the community serves people 综合服务中心. */
  SERVICE_CENTRE,
  /** Where many can meet. */
  HALL,
  PARKING,
  OTHER;

  public static final List<String> CODES = Arrays.stream(values()).map(Enum::name).toList();
}
