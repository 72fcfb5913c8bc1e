using System.Collections.Concurrent;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Microsoft.DurableTask.Protobuf;

namespace Compressor.Functions.Tests.Durable;

/// <summary>Notes what the hub asks of orchestrations and what they answer, as it goes over the wire.</summary>
internal sealed class HistoryRecorder : Interceptor
{
    private readonly ConcurrentDictionary<string, OrchestratorRequest> _asked = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<(OrchestratorRequest Request, OrchestratorResponse Response)> _steps = new();
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The histories of all instances, in the order in which they began.</summary>
    public IReadOnlyList<RecordedHistory> All => [.. _steps.GroupBy(step => step.Request.InstanceId).Select(RecordedHistory.Of)];

    public RecordedHistory Of(string instanceId) => All.Single(history => history.InstanceId == instanceId);

    /// <summary>Completes once an instance has given such an answer.</summary>
    public async Task WaitForAsync(string instanceId, Func<OrchestratorResponse, bool> answer, CancellationToken cancellationToken)
    {
        while (true)
        {
            var next = _next.Task;
            if (_steps.Any(step => step.Request.InstanceId == instanceId && answer(step.Response))) return;
            await next.WaitAsync(cancellationToken);
        }
    }

    public override Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request, IServerStreamWriter<TResponse> responseStream, ServerCallContext context, ServerStreamingServerMethod<TRequest, TResponse> continuation) =>
        continuation(request, new Listener<TResponse>(responseStream, Asked), context);

    public override Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        if (request is OrchestratorResponse response && _asked.TryRemove(response.InstanceId, out var asked)) Answered(asked, response);
        return continuation(request, context);
    }

    private void Answered(OrchestratorRequest asked, OrchestratorResponse response)
    {
        _steps.Enqueue((asked, response.Clone()));
        Interlocked.Exchange(ref _next, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
    }

    private void Asked(object message)
    {
        if (message is WorkItem { OrchestratorRequest: { } request }) _asked[request.InstanceId] = request.Clone();
    }

    private sealed class Listener<T>(IServerStreamWriter<T> stream, Action<object> heard) : IServerStreamWriter<T>
    {
        public WriteOptions? WriteOptions
        {
            get => stream.WriteOptions;
            set => stream.WriteOptions = value;
        }

        public Task WriteAsync(T message)
        {
            heard(message!);
            return stream.WriteAsync(message);
        }
    }
}
