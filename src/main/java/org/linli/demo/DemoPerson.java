package org.linli.demo;

import java.util.Arrays;
import java.util.Optional;

/** The people one can be in the demonstration. All are invented; so are their numbers. */
public enum DemoPerson {
  RESIDENT("王桂兰", "19000003318", "resident", "resident", ""),
  NEIGHBOUR("郑惊蛰", "19000003112", "resident", "neighbour", ""),
  ELDER("陈秋分", "19000003116", "resident", "elder", ""),
  GRID_WORKER("尤网格", "19000000103", "grid-worker", "grid-worker", ""),
  WORKER("李秀清", "19000000101", "community-worker", "community-worker", ""),
  SECRETARY("韩书记", "19000000102", "community-secretary", "community-secretary", ""),
  LIAISON("周师傅", "19000000202", "liaison", "liaison", "江汉里电工服务队"),
  PROPERTY("邓经理", "19000000203", "property-company", "property-company", "处暑物业"),
  STREET_OFFICER("严立秋", "19000000301", "street-officer", "street-officer", ""),
  CITY_CARE("陶清明", "19000000302", "department-officer", "department-officer", "一元街道城管中心"),
  POWER("钟霜降", "19000000303", "department-officer", "department-officer", "一元供电所"),
  ADMINISTRATOR("管理员", "19000000001", "administrator", "administrator", "");

  private final String displayName;
  private final String phone;
  private final String role;
  private final String part;
  private final String unit;

  /**
   * @param part key of what one can do as them
   * @param unit which they speak for, or empty
   */
  DemoPerson(String displayName, String phone, String role, String part, String unit) {
    this.displayName = displayName;
    this.phone = phone;
    this.role = role;
    this.part = part;
    this.unit = unit;
  }

  static Optional<DemoPerson> named(String name) {
    return Arrays.stream(values()).filter(person -> person.name().equals(name)).findFirst();
  }

  static Optional<DemoPerson> speaksFor(String unit) {
    return Arrays.stream(values())
        .filter(person -> !unit.isEmpty() && person.unit.equals(unit))
        .findFirst();
  }

  public String displayName() {
    return displayName;
  }

  String phone() {
    return phone;
  }

  public String role() {
    return role;
  }

  /** What one can do as them: {@code demo.does.<part>}. */
  public String part() {
    return part;
  }

  /** The unit that they speak for, or empty. */
  String unit() {
    return unit;
  }
}
