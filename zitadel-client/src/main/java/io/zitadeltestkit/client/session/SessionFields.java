package io.zitadeltestkit.client.session;

import io.zitadeltestkit.client.internal.rpc.Fields;
import io.zitadeltestkit.client.internal.text.Check;
import io.zitadeltestkit.client.metadata.MetadataValue;
import java.time.Duration;

/** The parts that requests to create and to change a session have in common. */
final class SessionFields {
  private SessionFields() {}

  static Fields user(Fields request, String field, String value, String name) {
    return check(request, "user", Fields.of(field, Check.text(value, name)));
  }

  static Fields password(Fields request, String password) {
    return check(request, "password", Fields.of("password", Check.text(password, "password")));
  }

  static Fields totp(Fields request, String code) {
    return check(request, "totp", Fields.of("code", Check.text(code, "code")));
  }

  static Fields metadata(Fields request, String key, MetadataValue value) {
    return request.within("metadata", Check.text(key, "key"), Check.given(value, "value").bytes());
  }

  static Fields lifetime(Fields request, Duration lifetime) {
    return request.with("lifetime", Check.positive(lifetime, "lifetime"));
  }

  private static Fields check(Fields request, String kind, Fields check) {
    return request.within("checks", kind, check);
  }
}
