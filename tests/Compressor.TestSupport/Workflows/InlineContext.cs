using System.Text.Json;
using Compressor.Core.Jobs;
using Compressor.Workflows;

namespace Compressor.TestSupport.Workflows;

/// <summary>One execution of an instance on an <see cref="InlineEngine"/>.</summary>
public sealed class InlineContext(InlineEngine engine, string instanceId, int execution) : IWorkflowContext
{
    private int _guids;
    private int _children;

    public string InstanceId => instanceId;

    public DateTimeOffset UtcNow => engine.UtcNow;

    public bool IsReplaying => false;

    internal JsonElement? NextInput { get; private set; }

    public Guid NewGuid()
    {
        Span<byte> bytes = stackalloc byte[16];
        System.Security.Cryptography.MD5.HashData(System.Text.Encoding.UTF8.GetBytes($"{instanceId}/{execution}/{_guids++}"), bytes);
        return new Guid(bytes);
    }

    public async Task<TResult> CallActivityAsync<TResult>(string name, object? input = null) =>
        (await engine.CallAsync(name, InlineEngine.ToJson(input))).Deserialize<TResult>(Json.Options)!;

    public async Task<TResult> CallSubWorkflowAsync<TResult>(string name, object? input = null, string? instanceId1 = null) =>
        (await engine.StartAsync(name, instanceId1 ?? $"{instanceId}:{_children++}", InlineEngine.ToJson(input))).Deserialize<TResult>(Json.Options)!;

    public Task CreateTimerAsync(TimeSpan delay, CancellationToken cancellationToken = default) => engine.TimerAsync(delay, cancellationToken);

    public Task<TEvent> WaitForEventAsync<TEvent>(string name, CancellationToken cancellationToken = default) =>
        engine.EventAsync<TEvent>(instanceId, name);

    public void SetStatus(object? status)
    {
        var json = InlineEngine.ToJson(status);
        engine.Statuses.Add((instanceId, json));
        engine.OnStatus?.Invoke(json);
    }

    public void ContinueAsNew(object? input) => NextInput = InlineEngine.ToJson(input);
}
