package io.zitadeltestkit.it.readme;

// snippet: first-test
import static io.zitadeltestkit.assertj.ZitadelAssertions.assertThat;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.user.NewHuman;
import io.zitadeltestkit.junit.TestOrganization;
import io.zitadeltestkit.junit.ZitadelExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ZitadelExtension.class)
class InvoiceSyncTest {
  @Test
  void importsPeople(ZitadelClient zitadel, TestOrganization acme) {
    var minnie =
        zitadel
            .users()
            .create(NewHuman.named("Minnie", "Mouse").email("minnie@acme.example").in(acme.id()));

    assertThat(zitadel.users().get(minnie.id())).isActive().hasEmail("minnie@acme.example");
  }
}
// end
