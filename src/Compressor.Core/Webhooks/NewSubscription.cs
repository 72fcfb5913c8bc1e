namespace Compressor.Core.Webhooks;

/// <summary>A subscription as it is answered once, when it is made.</summary>
/// <param name="Secret">What its webhooks are signed with, as Standard Webhooks writes it: <c>whsec_</c> and base64. It is never shown again.</param>
/// <param name="Id">Names the subscription in all other requests.</param>
/// <param name="EventTypes">What it is told of.</param>
/// <param name="CreatedAt">When it was made.</param>
public sealed record NewSubscription(string Id, IReadOnlyList<string> EventTypes, DateTimeOffset CreatedAt, string Secret)
{
    /// <summary>Without the secret.</summary>
    public override string ToString() => $"{nameof(NewSubscription)} {Id}";
}
