package org.linli.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The five files of the national division (ORG-1). */
class NationalFilesTest extends AreaImportBench {

  @Test
  void nationalFilesComeInTogetherInAnyOrder() throws IOException {
    var result = run(false, new ArrayList<>(), national().reversed().toArray(NamedFile[]::new));
    assertThat(result.figures()).isEqualTo(new AreaImport.Figures(19, 16, 0, 0, 3, 0));
    assertThat(line("110101001001"))
        .extracting(AreaView::name)
        .containsExactly("北京市", "市辖区", "东城区", "东华门街道", "多福巷社区居民委员会");
    assertThat(numbers("110101001001"))
        .isEqualTo("cn.11.1101.110101.110101001.110101001001 11 1101 110101 110101001");
    var again = run(false, new ArrayList<>(), national().toArray(NamedFile[]::new));
    assertThat(again.figures()).isEqualTo(new AreaImport.Figures(19, 0, 0, 16, 3, 0));
  }

  /** 东莞 has no counties, 金门 no streets: the files repeat the code above. */
  @Test
  void whereALevelIsMissingTheNextOneIsReached() throws IOException {
    run(false, new ArrayList<>(), national().toArray(NamedFile[]::new));
    assertThat(children("440000000000")).extracting(AreaView::name).containsExactly("东莞市");
    assertThat(children("441900000000")).extracting(AreaView::name).containsExactly("东城街道", "南城街道");
    assertThat(line("441900003001"))
        .extracting(AreaView::level)
        .as("province, city, street, community")
        .containsExactly(1, 2, 4, 5);
    assertThat(numbers("441900003001"))
        .isEqualTo("cn.44.4419.441900003.441900003001 44 4419 0 441900003");
    assertThat(children("350500000000")).extracting(AreaView::name).containsExactly("金门县");
    assertThat(children("350527000000")).isEmpty();
  }

  @Test
  void rowsOfTheNationalFilesAreCheckedAgainstTheirLevel() throws IOException {
    var result =
        run(
            true,
            new ArrayList<>(),
            file("provinces.csv", "code,name\n11,北京市\n1101,市辖区\n"),
            file("cities.csv", "code,name,provinceCode\n1101,市辖区,11\n1102,县,12\n"),
            file(
                "areas.csv",
                "code,name,cityCode,provinceCode\n120101,区,1201,12\n110101,,1101,11\n"));
    assertThat(result.rejected())
        .extracting(row -> row.file() + " " + row.line() + " " + row.error())
        .containsExactly(
            "areas.csv 2 directory.row-parent-unknown",
            "areas.csv 3 directory.row-name",
            "cities.csv 3 directory.row-parent",
            "provinces.csv 3 directory.row-code");
    assertThat(stored()).as("with the root").isEqualTo(3);
  }

  private static List<NamedFile> national() {
    return List.of(
        file("provinces.csv", "code,name\n11,北京市\n35,福建省\n44,广东省\n"),
        file("cities.csv", "code,name,provinceCode\n1101,市辖区,11\n3505,泉州市,35\n4419,东莞市,44\n"),
        file(
            "areas.csv",
            "code,name,cityCode,provinceCode\n110101,东城区,1101,11\n350527,金门县,3505,35\n"
                + "441900,东莞市,4419,44\n"),
        file(
            "streets.csv",
            "code,name,areaCode,provinceCode,cityCode\n110101001,东华门街道,110101,11,1101\n"
                + "350527000,金门县,350527,35,3505\n441900003,东城街道,441900,44,4419\n"
                + "441900004,南城街道,441900,44,4419\n"),
        file(
            "villages.csv",
            "code,name,streetCode,provinceCode,cityCode,areaCode\n"
                + "110101001001,\"多福巷社区居民委员会\",110101001,11,1101,110101\n"
                + "110101001002,银闸社区居民委员会,110101001,11,1101,110101\n"
                + "350527000000,金门县,350527000,35,3505,350527\n"
                + "441900003001,岗贝社区居民委员会,441900003,44,4419,441900\n"
                + "441900003002,岗贝社区居民委员会,441900003,44,4419,441900\n"
                + "441900004001,篁村社区居民委员会,441900004,44,4419,441900\n"));
  }

  private String numbers(String code) {
    return jdbc()
        .sql(
            "select path::text || ' ' || province_code || ' ' || city_code || ' ' || county_code ||"
                + " ' ' || street_code from directory.area where code = :code")
        .param("code", code)
        .query(String.class)
        .single();
  }
}
