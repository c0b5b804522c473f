package io.zitadeltestkit.embedded.internal.api.settings;

import io.zitadeltestkit.embedded.internal.api.message.DetailsResponseV1;
import io.zitadeltestkit.embedded.internal.api.message.DetailsV1;
import io.zitadeltestkit.embedded.internal.api.message.EnumNames;
import io.zitadeltestkit.embedded.internal.api.message.ListDetailsV1;
import io.zitadeltestkit.embedded.internal.api.message.PagesV1;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.instance.SecretGenerator;
import io.zitadeltestkit.embedded.internal.model.instance.SecretGenerator.Kind;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.operation.Service;
import io.zitadeltestkit.embedded.internal.proto.OneOf;
import io.zitadeltestkit.embedded.internal.proto.ProtoName;
import io.zitadeltestkit.embedded.internal.proto.Since;
import io.zitadeltestkit.embedded.internal.proto.Unsigned;
import io.zitadeltestkit.embedded.internal.query.Listing;
import io.zitadeltestkit.embedded.internal.query.Paging;
import io.zitadeltestkit.embedded.internal.validation.DefinedEnum;
import io.zitadeltestkit.embedded.internal.validation.NotDefault;
import io.zitadeltestkit.embedded.internal.version.Difference;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The methods about the generators of codes and secrets. */
final class SecretGeneratorMethodsV1 {
  private static final String PREFIX = "SECRET_GENERATOR_TYPE_";

  private SecretGeneratorMethodsV1() {}

  /** The kinds with a name in the API; domain verification has none. */
  enum SecretGeneratorType {
    SECRET_GENERATOR_TYPE_UNSPECIFIED,
    SECRET_GENERATOR_TYPE_INIT_CODE,
    SECRET_GENERATOR_TYPE_VERIFY_EMAIL_CODE,
    SECRET_GENERATOR_TYPE_VERIFY_PHONE_CODE,
    SECRET_GENERATOR_TYPE_PASSWORD_RESET_CODE,
    SECRET_GENERATOR_TYPE_PASSWORDLESS_INIT_CODE,
    SECRET_GENERATOR_TYPE_APP_SECRET,
    SECRET_GENERATOR_TYPE_OTP_SMS,
    SECRET_GENERATOR_TYPE_OTP_EMAIL,
    @Since(Difference.INVITE_CODE_GENERATOR)
    SECRET_GENERATOR_TYPE_INVITE_CODE,
    UNRECOGNIZED
  }

  record ListSecretGeneratorsRequest(@Nullable Paging query, List<SecretGeneratorQuery> queries) {}

  @ProtoName("SecretGeneratorQuery")
  @OneOf(value = "Query", required = true)
  record SecretGeneratorQuery(@Nullable SecretGeneratorTypeQuery typeQuery) {}

  record SecretGeneratorTypeQuery(SecretGeneratorType generatorType) {}

  record ListSecretGeneratorsResponse(ListDetailsV1 details, List<View> result) {}

  record GetSecretGeneratorRequest(@DefinedEnum @NotDefault SecretGeneratorType generatorType) {}

  record GetSecretGeneratorResponse(View secretGenerator) {}

  record UpdateSecretGeneratorRequest(
      @DefinedEnum @NotDefault SecretGeneratorType generatorType,
      @Unsigned(bits = 32) long length,
      @Nullable Duration expiry,
      boolean includeLowerLetters,
      boolean includeUpperLetters,
      boolean includeDigits,
      boolean includeSymbols) {}

  /** {@code zitadel.settings.v1.SecretGenerator}. */
  record View(
      SecretGeneratorType generatorType,
      DetailsV1 details,
      int length,
      Duration expiry,
      boolean includeLowerLetters,
      boolean includeUpperLetters,
      boolean includeDigits,
      boolean includeSymbols) {}

  static void addTo(Service service) {
    service
        .add(
            "ListSecretGenerators",
            ListSecretGeneratorsRequest.class,
            SecretGeneratorMethodsV1::list)
        .add("GetSecretGenerator", GetSecretGeneratorRequest.class, SecretGeneratorMethodsV1::get)
        .add(
            "UpdateSecretGenerator",
            UpdateSecretGeneratorRequest.class,
            SecretGeneratorMethodsV1::update);
  }

  private static ListSecretGeneratorsResponse list(Call call, ListSecretGeneratorsRequest request) {
    Listing<View> page =
        PagesV1.asTheyStand(
            SecretGenerator.all(call.listed(), call.profile())
                .map(generator -> view(call, generator)),
            view -> request.queries().stream().allMatch(query -> matches(query, view)),
            request.query());
    return new ListSecretGeneratorsResponse(ListDetailsV1.of(call, page), page.items());
  }

  private static boolean matches(SecretGeneratorQuery query, View view) {
    SecretGeneratorTypeQuery type = query.typeQuery();
    return type == null
        || (type.generatorType() != SecretGeneratorType.SECRET_GENERATOR_TYPE_UNSPECIFIED
            && type.generatorType() == view.generatorType());
  }

  private static GetSecretGeneratorResponse get(Call call, GetSecretGeneratorRequest request) {
    return new GetSecretGeneratorResponse(
        view(call, SecretGenerator.of(call.state(), kind(request.generatorType()))));
  }

  private static DetailsResponseV1 update(Call call, UpdateSecretGeneratorRequest request) {
    Duration expiry = request.expiry() == null ? Duration.ZERO : request.expiry();
    SecretGenerator changed =
        call.write(
            tx -> {
              SecretGenerator before =
                  SecretGenerator.of(tx.state(), kind(request.generatorType()));
              SecretGenerator after =
                  before.with(
                      b ->
                          b.length(request.length())
                              .expiry(expiry)
                              .lowerLetters(request.includeLowerLetters())
                              .upperLetters(request.includeUpperLetters())
                              .digits(request.includeDigits())
                              .symbols(request.includeSymbols()));
              if (call.profile().has(Difference.GENERATOR_RULES)) {
                requireValid(after);
              }
              if (after.equals(before)) {
                throw Fault.failedPrecondition("COMMAND-m0o3f", "No changes");
              }
              return tx.put(SecretGenerator.TABLE, after.withStamp(tx.changed(before)));
            });
    return DetailsResponseV1.ofChange(changed.stamp(), call.instance().id());
  }

  private static void requireValid(SecretGenerator generator) {
    if (generator.length() < 1) {
      throw Fault.invalidArgument("CRYPTO-FVJ2x", "Errors.InvalidArgument");
    }
    if (!generator.hasCharacters()) {
      throw Fault.invalidArgument("CRYPTO-Ckl2s", "Errors.InvalidArgument");
    }
  }

  private static Kind kind(SecretGeneratorType type) {
    return EnumNames.without(PREFIX, type, Kind.class);
  }

  private static View view(Call call, SecretGenerator generator) {
    return new View(
        generator.kind() == Kind.DOMAIN_VERIFICATION
            ? SecretGeneratorType.SECRET_GENERATOR_TYPE_UNSPECIFIED
            : EnumNames.with(PREFIX, generator.kind(), SecretGeneratorType.class),
        DetailsV1.of(generator.stamp(), call.instance().id()),
        (int) generator.length(),
        generator.expiry(),
        generator.lowerLetters(),
        generator.upperLetters(),
        generator.digits(),
        generator.symbols());
  }
}
