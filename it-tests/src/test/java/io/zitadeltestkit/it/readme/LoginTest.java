package io.zitadeltestkit.it.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.container.ZitadelContainer;
import io.zitadeltestkit.it.container.RequiresDocker;
import org.junit.jupiter.api.Test;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;

@RequiresDocker
// snippet: container-field
@Testcontainers
class LoginTest {
  @Container
  static final ZitadelContainer ZITADEL =
      new ZitadelContainer().withEnv("ZITADEL_FIRSTINSTANCE_ORG_NAME", "acme");

  @Test
  void issuerIsWhereTheServerIs() {
    assertThat(ZITADEL.getIssuer()).isEqualTo(ZITADEL.getHttpUrl());
    assertThat(ZITADEL.getAdminToken()).isNotBlank(); // an instance owner's
  }
}
// end
