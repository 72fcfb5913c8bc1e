namespace Compressor.Core.Instances;

/// <summary>The names under which the workflows are registered; they stand in stored histories.</summary>
public static class WorkflowNames
{
    public const string CompressVideo = "CompressVideo";
    public const string DeliverCallback = "DeliverCallback";
    public const string RunBatch = "RunBatch";
    public const string WatchRender = "WatchRender";
}
