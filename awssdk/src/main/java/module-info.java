/** Success reports to the official AWS SDK's types and back, and a check in front of its client. */
module io.github.jobresult.awssdk {
    requires transitive io.github.jobresult.serialization;
    requires transitive software.amazon.awssdk.services.codepipeline;
    requires transitive software.amazon.awssdk.core;
    requires software.amazon.awssdk.awscore;
    requires software.amazon.awssdk.http;

    exports io.github.jobresult.awssdk;
}
