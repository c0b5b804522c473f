package io.zitadeltestkit.embedded.internal.api.administrator;

import io.zitadeltestkit.embedded.internal.api.message.TextQueryMethod;
import io.zitadeltestkit.embedded.internal.model.user.Human;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.proto.OneOf;
import io.zitadeltestkit.embedded.internal.proto.ProtoName;
import io.zitadeltestkit.embedded.internal.query.TextMatch;
import io.zitadeltestkit.embedded.internal.validation.DefinedEnum;
import io.zitadeltestkit.embedded.internal.validation.Length;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * {@code zitadel.member.v1.SearchQuery}: filters administrators.
 *
 * @param firstNameQuery by given name
 * @param lastNameQuery by family name
 * @param emailQuery by e-mail address
 * @param userIdQuery by id
 */
@ProtoName("SearchQuery")
@OneOf(value = "Query", required = true)
public record MemberQueryV1(
    @Nullable FirstNameQuery firstNameQuery,
    @Nullable LastNameQuery lastNameQuery,
    @Nullable EmailQuery emailQuery,
    @Nullable UserIDQuery userIdQuery) {
  /**
   * {@code zitadel.member.v1.FirstNameQuery}.
   *
   * @param firstName the value to compare with
   * @param method how to compare
   */
  @ProtoName("FirstNameQuery")
  public record FirstNameQuery(
      @Length(max = 200) String firstName, @DefinedEnum TextQueryMethod method) {}

  /**
   * {@code zitadel.member.v1.LastNameQuery}.
   *
   * @param lastName the value to compare with
   * @param method how to compare
   */
  @ProtoName("LastNameQuery")
  public record LastNameQuery(
      @Length(max = 200) String lastName, @DefinedEnum TextQueryMethod method) {}

  /**
   * {@code zitadel.member.v1.EmailQuery}.
   *
   * @param email the value to compare with
   * @param method how to compare
   */
  @ProtoName("EmailQuery")
  public record EmailQuery(@Length(max = 200) String email, @DefinedEnum TextQueryMethod method) {}

  /**
   * {@code zitadel.member.v1.UserIDQuery}.
   *
   * @param userId the id that must be equal
   */
  @ProtoName("UserIDQuery")
  public record UserIDQuery(@Length(max = 200) String userId) {}

  /** Returns whether a user matches. */
  boolean matches(User user) {
    if (firstNameQuery != null) {
      return matches(user, Human::givenName, firstNameQuery.method(), firstNameQuery.firstName());
    }
    if (lastNameQuery != null) {
      return matches(user, Human::familyName, lastNameQuery.method(), lastNameQuery.lastName());
    }
    if (emailQuery != null) {
      return matches(user, Human::email, emailQuery.method(), emailQuery.email());
    }
    return userIdQuery == null || userIdQuery.userId().equals(user.id());
  }

  /** Service users don't have these fields, so no condition on them is true. */
  private static boolean matches(
      User user, Function<Human, String> field, Enum<?> method, String wanted) {
    Human human = user.human();
    return human != null && TextMatch.matches(method, field.apply(human), wanted);
  }
}
