package io.zitadeltestkit.embedded.internal.api.user;

import io.zitadeltestkit.embedded.internal.api.message.DetailsResponseV1;
import io.zitadeltestkit.embedded.internal.api.message.V1Details;
import io.zitadeltestkit.embedded.internal.api.user.HumanMessagesV1.GetHumanProfileRequest;
import io.zitadeltestkit.embedded.internal.api.user.HumanMessagesV1.ProfileResponse;
import io.zitadeltestkit.embedded.internal.api.user.HumanMessagesV1.RemoveHumanAvatarRequest;
import io.zitadeltestkit.embedded.internal.api.user.HumanMessagesV1.UpdateHumanProfileRequest;
import io.zitadeltestkit.embedded.internal.api.user.Profiles.Profile;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.Human;
import io.zitadeltestkit.embedded.internal.model.User;
import io.zitadeltestkit.embedded.internal.operation.Call;

/** The names of people. */
final class ProfileCallsV1 {
  private ProfileCallsV1() {}

  static ProfileResponse get(Call call, GetHumanProfileRequest request) {
    Human human = PeopleV1.read(call, request.userId(), "QUERY-HNhb3", "QUERY-WLTce");
    return new ProfileResponse(details(call, request.userId()), UserV1.profile(human));
  }

  /** Returns the details of an existing user. */
  static V1Details details(Call call, String userId) {
    User user = UserReadsV1.find(call, userId);
    return V1Details.of(user.stamp(), user.orgId());
  }

  static DetailsResponseV1 update(Call call, UpdateHumanProfileRequest request) {
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

  /** There never is an avatar here. */
  static DetailsResponseV1 removeAvatar(Call call, RemoveHumanAvatarRequest request) {
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
