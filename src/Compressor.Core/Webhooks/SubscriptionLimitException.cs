namespace Compressor.Core.Webhooks;

public sealed class SubscriptionLimitException(int limit) : Exception($"There are {limit} subscriptions already.")
{
    public int Limit { get; } = limit;
}
