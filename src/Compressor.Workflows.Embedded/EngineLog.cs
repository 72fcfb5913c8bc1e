using Microsoft.Extensions.Logging;

namespace Compressor.Workflows.Embedded;

/// <summary>What the engine logs: names and ids, never a payload or the message of an activity's exception.</summary>
internal static partial class EngineLog
{
    [LoggerMessage(Level = LogLevel.Information, Message = "The engine has started and resumes {Count} instances")]
    public static partial void Started(ILogger logger, int count);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Workflow} {InstanceId} has ended: {Status}")]
    public static partial void InstanceEnded(ILogger logger, string workflow, string instanceId, WorkflowRuntimeStatus status);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{InstanceId}: the activity {Activity} failed with {ErrorType}")]
    public static partial void ActivityFailed(ILogger logger, string instanceId, string activity, string errorType);

    [LoggerMessage(Level = LogLevel.Debug, Message = "{InstanceId}: the activity {Activity} was interrupted")]
    public static partial void ActivityInterrupted(ILogger logger, string instanceId, string activity);

    [LoggerMessage(Level = LogLevel.Error, Message = "{InstanceId}: the database failed (SQLite error {Code}); next try in {Wait}")]
    public static partial void DatabaseFailed(ILogger logger, string instanceId, int code, TimeSpan wait, Exception exception);

    [LoggerMessage(Level = LogLevel.Critical, Message = "{InstanceId} stands still until the next start")]
    public static partial void InstanceBroken(ILogger logger, string instanceId, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The engine stopped while activities were still running; they run again at the next start")]
    public static partial void StoppedWithActivities(ILogger logger);
}
