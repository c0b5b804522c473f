package io.zitadeltestkit.embedded.internal.api.user.change;

import io.zitadeltestkit.embedded.internal.api.message.DetailsResponseV1;
import io.zitadeltestkit.embedded.internal.api.message.OwnedV1;
import io.zitadeltestkit.embedded.internal.api.message.UserIdRequest;
import io.zitadeltestkit.embedded.internal.api.user.change.ProfileMessagesV1.ProfileResponse;
import io.zitadeltestkit.embedded.internal.api.user.change.ProfileMessagesV1.UpdateHumanProfileRequest;
import io.zitadeltestkit.embedded.internal.api.user.change.ProfileMessagesV1.UpdateUserNameRequest;
import io.zitadeltestkit.embedded.internal.api.user.change.Profiles.Profile;
import io.zitadeltestkit.embedded.internal.api.user.creation.Users;
import io.zitadeltestkit.embedded.internal.api.user.permission.PeopleV1;
import io.zitadeltestkit.embedded.internal.api.user.permission.Person;
import io.zitadeltestkit.embedded.internal.api.user.query.UserReadsV1;
import io.zitadeltestkit.embedded.internal.api.user.view.Genders;
import io.zitadeltestkit.embedded.internal.api.user.view.UserV1;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.user.Human;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.operation.Call;

/** The names of people, and user names. */
public final class ProfileCallsV1 {
  private ProfileCallsV1() {}

  public static ProfileResponse get(Call call, UserIdRequest request) {
    Human human = PeopleV1.read(call, request.userId(), "QUERY-HNhb3", "QUERY-WLTce");
    return new ProfileResponse(UserReadsV1.details(call, request.userId()), UserV1.profile(human));
  }

  public static DetailsResponseV1 update(Call call, UpdateHumanProfileRequest request) {
    Profile profile =
        new Profile(
            request.firstName(),
            request.lastName(),
            request.nickName(),
            request.displayName(),
            request.preferredLanguage(),
            Genders.of(request.gender()));
    return call.write(
        tx -> {
          Person person =
              PeopleV1.find(
                  call,
                  tx,
                  request.userId(),
                  () -> Fault.failedPrecondition("COMMAND-3M9sd", "Profile not found"));
          return PeopleV1.changed(Profiles.change(tx, person, profile));
        });
  }

  public static DetailsResponseV1 rename(Call call, UpdateUserNameRequest request) {
    String username = request.userName().strip();
    if (username.isEmpty()) {
      throw Fault.invalidArgument("COMMAND-2N9fs", "ID missing");
    }
    return call.write(
        tx -> {
          User user =
              OwnedV1.get(
                  call,
                  tx.state(),
                  User.TABLE,
                  request.userId(),
                  () -> Fault.notFound("COMMAND-5N9ds", "User could not be found"));
          if (user.username().equals(username)) {
            throw Fault.failedPrecondition("COMMAND-6m9gs", "Username not changed");
          }
          Users.requireNoForeignDomain(tx, user.orgId(), username);
          Users.requireFreeName(tx, user.orgId(), username, user.id());
          return PeopleV1.changed(
              tx.put(User.TABLE, user.with(b -> b.username(username).stamp(tx.changed(user)))));
        });
  }

  /** There never is one. */
  public static DetailsResponseV1 removeAvatar(Call call, UserIdRequest request) {
    return call.write(
        tx ->
            PeopleV1.happened(
                tx,
                PeopleV1.find(
                        call,
                        tx,
                        request.userId(),
                        () -> Fault.notFound("USER-35N8f", "Errors.Users.NotFound"))
                    .user()));
  }
}
