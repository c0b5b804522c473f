package io.zitadeltestkit.it.glue;

import static io.zitadeltestkit.assertj.ZitadelAssertions.assertThat;
import static io.zitadeltestkit.assertj.ZitadelAssertions.assertThatToken;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.user.NewMachine;
import io.zitadeltestkit.client.user.UserContacts;
import io.zitadeltestkit.fixture.TestUser;
import io.zitadeltestkit.fixture.WithUser;
import io.zitadeltestkit.junit.TestOrganization;
import io.zitadeltestkit.junit.ZitadelTest;
import io.zitadeltestkit.message.ZitadelMessages;
import io.zitadeltestkit.token.ZitadelTokens;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The same set-ups with annotations. Parameters of a test are no glue: they are what it is about.
 */
final class WithTheToolkitTest {
  @Nested
  // glue: plain, with the toolkit
  @ZitadelTest
  // end
  class Plain {
    @Test
    void createsUsers(ZitadelClient zitadel, TestOrganization acme) {
      String id = zitadel.users().create(NewMachine.named("b").in(acme.id())).id();
      assertThat(zitadel.users().get(id)).isActive();
    }
  }

  @Nested
  @Execution(ExecutionMode.CONCURRENT)
  // glue: parallel, with the toolkit
  @ZitadelTest
  // end
  class Parallel {
    @Test
    void createsUsers(ZitadelClient zitadel, TestOrganization acme) {
      String id = zitadel.users().create(NewMachine.named("b").in(acme.id())).id();
      assertThat(zitadel.users().get(id)).isActive();
    }
  }

  @Nested
  // glue: resource server, with the toolkit
  @ZitadelTest
  @WithUser(name = "minnie", roles = "invoices:reader")
  // end
  class ResourceServer {
    @Test
    void token(TestUser minnie, ZitadelTokens tokens) {
      // glue: resource server, with the toolkit
      String token = tokens.of(minnie).accessToken();
      // end
      assertThatToken(token).hasAudience("invoices").hasRole("invoices", "reader");
    }

    @Test
    void expiredToken(TestUser minnie, ZitadelTokens tokens) {
      // glue: expired token, with the toolkit
      String expired = tokens.of(minnie).expired();
      // end
      assertThatToken(expired).isExpired();
    }
  }

  @Nested
  @ZitadelTest
  class MailCode {
    @Test
    void code(@WithUser TestUser minnie, ZitadelClient zitadel, ZitadelMessages messages) {
      UserContacts contacts = zitadel.users().contacts();
      // glue: mail code, with the toolkit
      var mail = messages.to(minnie).sentBy(() -> contacts.setEmail(minnie.id(), "m@acme.example"));
      // end
      contacts.verifyEmail(minnie.id(), mail.verificationCode());
      assertThat(zitadel.users().get(minnie.id())).hasEmail("m@acme.example");
    }
  }

  @Nested
  @ZitadelTest
  // glue: two users with different roles, with the toolkit
  @WithUser(name = "goofy", roles = "invoices:reader")
  @WithUser(name = "daisy", roles = "invoices:writer")
  // end
  class TwoUsers {
    @Test
    void bothWork(TestUser goofy, TestUser daisy, ZitadelTokens tokens) {
      assertThatToken(tokens.of(goofy).accessToken()).hasRole("invoices", "reader");
      assertThatToken(tokens.of(daisy).accessToken()).hasRole("invoices", "writer");
    }
  }
}
