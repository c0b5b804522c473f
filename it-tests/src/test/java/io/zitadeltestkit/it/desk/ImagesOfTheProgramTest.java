package io.zitadeltestkit.it.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.container.ZitadelContainer;
import io.zitadeltestkit.server.container.ImageNames;
import java.util.Map;
import org.junit.jupiter.api.Test;

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
}
