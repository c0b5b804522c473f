package io.zitadeltestkit.embedded.internal.api.user.contact;

import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The calling codes of countries and services, of which none is a prefix of another.
 *
 * @see <a href="https://www.itu.int/pub/T-SP-E.164D">ITU-T: list of assigned country codes</a>
 */
final class CallingCodes {
  private static final Set<String> ALL =
      setOf(
          "1 7 20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61"
              + " 62 63 64 65 66 81 82 84 86 90 91 92 93 94 95 98 211 212 213 216 218 220 221 222"
              + " 223 224 225 226 227 228 229 230 231 232 233 234 235 236 237 238 239 240 241 242"
              + " 243 244 245 246 247 248 249 250 251 252 253 254 255 256 257 258 260 261 262 263"
              + " 264 265 266 267 268 269 290 291 297 298 299 350 351 352 353 354 355 356 357 358"
              + " 359 370 371 372 373 374 375 376 377 378 380 381 382 383 385 386 387 389 420 421"
              + " 423 500 501 502 503 504 505 506 507 508 509 590 591 592 593 594 595 596 597 598"
              + " 599 670 672 673 674 675 676 677 678 679 680 681 682 683 685 686 687 688 689 690"
              + " 691 692 800 808 850 852 853 855 856 870 878 880 881 882 883 886 888 960 961 962"
              + " 963 964 965 966 967 968 970 971 972 973 974 975 976 977 979 992 993 994 995 996"
              + " 998");

  /** Countries whose national numbers begin with a zero that is left out from abroad. */
  private static final Set<String> WITH_ZERO =
      setOf(
          "20 27 31 32 33 40 41 43 44 46 49 60 61 62 63 64 66 81 82 84 86 90 91 92 93 94 95 98"
              + " 213 249 251 254 255 256 260 263 353 355 358 359 373 380 381 382 383 385 386 387"
              + " 389 421 880 886 961 962 964 966 970 971 972 976 977 994 995 996");

  private static final int MAX_LENGTH = 3;

  private CallingCodes() {}

  private static Set<String> setOf(String codes) {
    return Set.of(codes.split(" ", -1));
  }

  /** Returns the code that a number without its plus sign begins with. */
  static Optional<String> codeOf(String digits) {
    return IntStream.rangeClosed(1, Math.min(MAX_LENGTH, digits.length()))
        .mapToObj(length -> digits.substring(0, length))
        .filter(ALL::contains)
        .findFirst();
  }

  /** Returns whether numbers inside the country begin with a zero. */
  static boolean hasZeroAsPrefix(String code) {
    return WITH_ZERO.contains(code);
  }
}
