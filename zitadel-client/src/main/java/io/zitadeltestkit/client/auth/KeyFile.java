package io.zitadeltestkit.client.auth;

import com.nimbusds.jose.util.JSONObjectUtils;
import io.zitadeltestkit.client.error.ConfigurationException;
import io.zitadeltestkit.client.internal.key.RsaPem;
import io.zitadeltestkit.client.internal.text.Quotable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.text.ParseException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A service user's key file in Zitadel's format.
 *
 * @param userId the id of the service user
 * @param keyId the id of the key
 * @param key signs the assertions
 * @param expiresAt when the server stops accepting it; null if the file does not contain it
 */
record KeyFile(String userId, String keyId, PrivateKey key, @Nullable Instant expiresAt) {
  private static final int LARGEST_FILE = 64 * 1024;

  static KeyFile read(@Nullable Path file) {
    if (file == null) {
      throw new ConfigurationException(
          "The key file is missing (null). Give the path of the JSON file that Zitadel offered when the key was made, and check that the variable that it is read from is set.");
    }
    String path = Quotable.path(file);
    if (path == null) {
      throw new ConfigurationException(
          "The key file's path looks like the key itself, or a token. Give the path of the JSON file that Zitadel offered when the key was made; the key's JSON itself can be given to privateKeyJson in the client builder.");
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] content = in.readNBytes(LARGEST_FILE + 1);
      if (content.length > LARGEST_FILE) {
        throw new ConfigurationException(
            "The key file %s is larger than %d KB, which no key is. Give the path of the JSON file that Zitadel offered when the key was made."
                .formatted(path, LARGEST_FILE / 1024));
      }
      return parse(new String(content, StandardCharsets.UTF_8), "The key file " + path);
    } catch (NoSuchFileException e) {
      throw new ConfigurationException(
          "The key file %s does not exist. Give the path of the JSON file that Zitadel offered when the key was made."
              .formatted(path));
    } catch (IOException e) {
      throw new ConfigurationException(
          "The key file %s can't be read (%s). Check that it is a file and its permissions."
              .formatted(path, e.getClass().getSimpleName()));
    }
  }

  static KeyFile parse(@Nullable String json, String what) {
    if (json == null || json.isBlank()) {
      throw new ConfigurationException(
          what
              + " is "
              + (json == null ? "missing (null)" : "empty")
              + ". Give the JSON that Zitadel offered when the key was made, and check that the variable or file that it is read from is set.");
    }
    Map<String, Object> fields;
    try {
      fields = JSONObjectUtils.parse(json.strip());
    } catch (ParseException e) {
      throw new ConfigurationException(
          what
              + " is not JSON. Zitadel writes an object with type, keyId, key and userId; it may come base64-encoded from the API"
              + " and must be decoded first.");
    }
    if ("application".equals(fields.get("type"))) {
      throw new ConfigurationException(
          what
              + " is the key of an application. Such a key authenticates the application at the token and introspection"
              + " endpoints, but no access token for the API can be had with it: make a key for a service user.");
    }
    String userId = required(fields, "userId", what);
    String keyId = required(fields, "keyId", what);
    String pem = required(fields, "key", what);
    return new KeyFile(userId, keyId, RsaPem.parse(pem, what), expiry(fields));
  }

  private static String required(Map<String, Object> fields, String name, String what) {
    if (fields.get(name) instanceof String value && !value.isBlank()) {
      return value;
    }
    throw new ConfigurationException(
        "%s has no \"%s\". Zitadel writes an object with type, keyId, key and userId when a key of a service user is made."
            .formatted(what, name));
  }

  private static @Nullable Instant expiry(Map<String, Object> fields) {
    if (!(fields.get("expirationDate") instanceof String text)) {
      return null;
    }
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      return null; // the server checks it anyway
    }
  }

  @Override
  public String toString() {
    return "KeyFile[userId=" + userId + ", keyId=" + keyId + "]";
  }
}
