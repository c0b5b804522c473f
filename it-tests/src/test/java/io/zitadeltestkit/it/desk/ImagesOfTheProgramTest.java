package io.zitadeltestkit.it.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.container.ZitadelContainer;
import io.zitadeltestkit.internal.TestedVersions;
import io.zitadeltestkit.server.container.ImageNames;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program knows nothing of the toolkit, and names the same images. */
final class ImagesOfTheProgramTest {
  @Test
  void doctorAndUpNameTheImagesOfTheToolkitsContainer() {
    assertThat(ImageNames.of(Map.of()))
        .isEqualTo(
            new ImageNames(
                ZitadelContainer.DEFAULT_IMAGE, ZitadelContainer.DEFAULT_DATABASE_IMAGE));
  }

  @Test
  void theSameVariablesNameOthers() {
    assertThat(
            ImageNames.of(
                Map.of(
                    "ZITADEL_TESTKIT_IMAGE", "mirror/zitadel:1",
                    "ZITADEL_TESTKIT_POSTGRES_IMAGE", "mirror/postgres:2")))
        .isEqualTo(new ImageNames("mirror/zitadel:1", "mirror/postgres:2"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"4.13", "v4.13", "4.16", "v4.16.0", "4.15", "v4.15.2", "4.x-20260710", "latest"})
  void ofAVersionUpNamesTheImageOfTheToolkitsContainer(String version) {
    assertThat(ImageNames.of(Map.of(), version).zitadel())
        .isEqualTo("ghcr.io/zitadel/zitadel:" + TestedVersions.tag(version));
  }

  @Test
  void aVariableWinsOverAVersion() {
    assertThat(ImageNames.of(Map.of("ZITADEL_TESTKIT_IMAGE", "mirror/zitadel:1"), "4.13").zitadel())
        .isEqualTo("mirror/zitadel:1");
  }
}
