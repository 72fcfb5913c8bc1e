namespace Compressor.Functions.Retention;

/// <summary>What a run of retention has done: kept among the records, since the next one may be on another instance of the app.</summary>
internal sealed record LastClearing(DateTimeOffset At, int Instances, int Records)
{
    public const string Key = "clearing";
}
