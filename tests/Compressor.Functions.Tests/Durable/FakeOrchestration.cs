using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Compressor.Functions.Tests.Durable;

/// <summary>An orchestration that notes what is asked of it and answers as told.</summary>
internal sealed class FakeOrchestration : TaskOrchestrationContext
{
    public Dictionary<string, Func<object?, object?>> Answers { get; } = new(StringComparer.Ordinal);

    public List<(DateTime FireAt, CancellationToken Token)> Timers { get; } = [];

    public List<string?> Children { get; } = [];

    public object? Status { get; private set; }

    public (object? Input, bool KeepsEvents)? Continued { get; private set; }

    public override TaskName Name => "Test";

    public override string InstanceId => "job1";

    public override ParentOrchestrationInstance? Parent => null;

    public override DateTime CurrentUtcDateTime => new(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);

    public override bool IsReplaying => true;

    protected override ILoggerFactory LoggerFactory => NullLoggerFactory.Instance;

    public override T GetInput<T>() => throw new NotSupportedException();

    public override Task<TResult> CallActivityAsync<TResult>(TaskName name, object? input = null, TaskOptions? options = null) => AnswerAsync<TResult>(name, input);

    public override Task<TResult> CallSubOrchestratorAsync<TResult>(TaskName orchestratorName, object? input = null, TaskOptions? options = null)
    {
        Children.Add((options as SubOrchestrationOptions)?.InstanceId);
        return AnswerAsync<TResult>(orchestratorName, input);
    }

    public override Task CreateTimer(DateTime fireAt, CancellationToken cancellationToken)
    {
        Timers.Add((fireAt, cancellationToken));
        return Task.CompletedTask;
    }

    public override Task<T> WaitForExternalEvent<T>(string eventName, CancellationToken cancellationToken = default) => AnswerAsync<T>(eventName, null);

    public override void SendEvent(string instanceId, string eventName, object payload) => throw new NotSupportedException();

    public override void SetCustomStatus(object? customStatus) => Status = customStatus;

    public override void ContinueAsNew(object? newInput = null, bool preserveUnprocessedEvents = true) => Continued = (newInput, preserveUnprocessedEvents);

    public override Guid NewGuid() => new("11111111-2222-3333-4444-555555555555");

    private async Task<T> AnswerAsync<T>(TaskName name, object? input)
    {
        await Task.Yield();
        return (T)Answers[name](input)!;
    }
}
