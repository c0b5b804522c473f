package io.zitadeltestkit.embedded.internal.ui;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** The paths of the pages. */
final class Paths {
  static final String ROOT = "/ui/v2/login";
  static final String LOGIN = ROOT + "/login";
  static final String ACCOUNTS = ROOT + "/accounts";
  static final String LOGIN_NAME = ROOT + "/loginname";
  static final String PASSWORD = ROOT + "/password";
  static final String CHANGE_PASSWORD = ROOT + "/password/change";
  static final String ONE_TIME_PASSWORD = ROOT + "/otp/time-based";
  static final String CONSENT = ROOT + "/consent";
  static final String DEVICE = ROOT + "/device";
  static final String DEVICE_ALLOWED = ROOT + "/device/done";
  static final String DEVICE_DENIED = ROOT + "/device/denied";

  static final String SIGNED_IN = ROOT + "/signedin";
  static final String LOGOUT = ROOT + "/logout";
  static final String SIGNED_OUT = ROOT + "/logout/done";
  static final String STYLE = ROOT + "/style.css";

  private Paths() {}

  /** Returns a path with a query; parameters without a value are left out. */
  static String with(String path, Map<String, String> parameters) {
    String query =
        parameters.entrySet().stream()
            .filter(entry -> !entry.getValue().isEmpty())
            .map(entry -> entry.getKey() + "=" + encode(entry.getValue()))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? path : path + "?" + query;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
