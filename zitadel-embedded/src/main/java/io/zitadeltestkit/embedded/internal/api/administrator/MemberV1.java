package io.zitadeltestkit.embedded.internal.api.administrator;

import io.zitadeltestkit.embedded.internal.api.message.DetailsV1;
import io.zitadeltestkit.embedded.internal.api.user.view.UserTypeV1;
import io.zitadeltestkit.embedded.internal.model.membership.Membership;
import io.zitadeltestkit.embedded.internal.model.user.Human;
import io.zitadeltestkit.embedded.internal.model.user.LoginNames;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.state.State;
import java.util.List;

/**
 * {@code zitadel.member.v1.Member}: an administrator.
 *
 * @param userId the user
 * @param details when the roles were given and changed, and the organization
 * @param roles the roles
 * @param preferredLoginName the preferred login name
 * @param email e-mail address; empty for a service user
 * @param firstName given name; empty for a service user
 * @param lastName family name; empty for a service user
 * @param displayName the name to show
 * @param userType whether it is a person
 * @param userResourceOwner the organization of the user
 */
public record MemberV1(
    String userId,
    DetailsV1 details,
    List<String> roles,
    String preferredLoginName,
    String email,
    String firstName,
    String lastName,
    String displayName,
    UserTypeV1 userType,
    String userResourceOwner) {
  static MemberV1 of(State state, Membership membership, User user) {
    Human human = user.human();
    return new MemberV1(
        user.id(),
        DetailsV1.of(membership.stamp(), membership.resourceOwner()),
        membership.roles(),
        LoginNames.preferred(state, user),
        human == null ? "" : human.email(),
        human == null ? "" : human.givenName(),
        human == null ? "" : human.familyName(),
        user.displayName(),
        UserTypeV1.of(user),
        user.orgId());
  }
}
