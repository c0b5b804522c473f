package io.zitadeltestkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.client.user.UserService;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import io.zitadeltestkit.login.LoginTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.support.TypeBasedParameterResolver;

/** The toolkit claims only its own types. */
final class ToolkitTypesTest {
  /** A type of a user who happens to use the toolkit's package. */
  public record OfUser(String name) {}

  static final class OfUsers extends TypeBasedParameterResolver<OfUser> {
    @Override
    public OfUser resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return new OfUser("theirs");
    }
  }

  @ExtendWith({ZitadelExtension.class, OfUsers.class})
  static class Both {
    @Test
    void test(OfUser theirs, TestOrganization ours) {
      assertThat(theirs.name()).isEqualTo("theirs");
      assertThat(ours.id()).isNotBlank();
    }
  }

  @Test
  void typesOfUsersAreLeftToTheirExtensions() {
    Run.of(Both.class).testEvents().assertStatistics(stats -> stats.succeeded(1));
  }

  @Test
  void publicTypesOfAllModulesAreTheToolkits() {
    assertThat(ToolkitTypes.contains(UserService.class)).isTrue();
    assertThat(ToolkitTypes.contains(EmbeddedZitadel.class)).isTrue();
    assertThat(ToolkitTypes.contains(LoginTokens.class)).isTrue();
    assertThat(ToolkitTypes.contains(String.class)).isFalse();
    assertThat(ToolkitTypes.contains(int.class)).isFalse();
    assertThat(ToolkitTypes.contains(HttpLog.class)).isFalse();
  }
}
