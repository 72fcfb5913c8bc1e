namespace Compressor.Core.Jobs;

/// <summary>What a follow-up was answered that starts no revision.</summary>
/// <param name="Action">export, credits, status, upload or message.</param>
/// <param name="Text">The answer, in the user's language.</param>
/// <param name="Job">The job after it.</param>
public sealed record FollowUpAnswer(string Action, string Text, Job Job);
