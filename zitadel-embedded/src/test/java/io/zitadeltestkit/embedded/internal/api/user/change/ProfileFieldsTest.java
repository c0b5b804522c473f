package io.zitadeltestkit.embedded.internal.api.user.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.internal.api.user.change.UserUpdateMessages.UpdateUserRequest;
import io.zitadeltestkit.embedded.internal.api.user.creation.UserCreateMessages.SetHumanProfile;
import io.zitadeltestkit.embedded.internal.api.user.view.UserMessages;
import io.zitadeltestkit.embedded.internal.model.user.Gender;
import io.zitadeltestkit.embedded.internal.model.user.Human;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each field of a profile, new ones included, can be changed by UpdateHumanUser and UpdateUser. */
final class ProfileFieldsTest {
  private static final Human MINNIE =
      new Human(
          "Minnie",
          "Mouse",
          "",
          "Minnie Mouse",
          "en",
          Gender.FEMALE,
          "minnie@example.com",
          true,
          "",
          false,
          null,
          false,
          null,
          0,
          null);

  static Stream<RecordComponent> fields() {
    return Arrays.stream(SetHumanProfile.class.getRecordComponents());
  }

  @ParameterizedTest
  @MethodSource("fields")
  void fieldThatIsSetChangesThePerson(RecordComponent field) throws Exception {
    UpdateUserRequest.Human.Profile wanted =
        Objects.requireNonNull(UserUpdates.profile(profileWith(field)));
    assertThat(HumanUpdate.changed(MINNIE, wanted)).isNotEqualTo(MINNIE);
  }

  /** {@return a profile that has this field only} */
  private static SetHumanProfile profileWith(RecordComponent field) throws Exception {
    @Nullable Object[] values =
        fields()
            .map(other -> other.getName().equals(field.getName()) ? value(other.getType()) : null)
            .toArray();
    return SetHumanProfile.class
        .getDeclaredConstructor(fields().map(RecordComponent::getType).toArray(Class<?>[]::new))
        .newInstance(values);
  }

  /** {@return a value that Minnie's field does not have} */
  private static Object value(Class<?> type) {
    if (type == String.class) {
      return "fr"; // a valid language as well
    }
    if (type == UserMessages.Gender.class) {
      return UserMessages.Gender.GENDER_DIVERSE;
    }
    throw new IllegalArgumentException("Name a value for a field of type " + type);
  }
}
