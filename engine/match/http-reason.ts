/** Words that stand behind a status code and say the same (RFC 9110, 15; RFC 6585), as alternatives of a regular expression. */
export const HTTP_REASONS =
  'OK|Created|Accepted|No Content|Moved Permanently|Found|See Other|Not Modified|Temporary Redirect|Permanent Redirect|Bad Request|Unauthori[sz]ed|Forbidden|Not Found|Conflict|Gone|Too Many Requests|Internal Server Error|Bad Gateway|Service Unavailable|Gateway Time-?out';
