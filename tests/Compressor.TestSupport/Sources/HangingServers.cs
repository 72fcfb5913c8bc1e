using System.Net;
using System.Net.Sockets;

namespace Compressor.TestSupport.Sources;

/// <summary>Listens on ports of 127.0.0.1, and says nothing to those who connect.</summary>
public sealed class HangingServers : IDisposable
{
    private readonly List<TcpListener> _listeners = [];
    private readonly List<TcpClient> _clients = [];
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public HangingServers(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var listener = new TcpListener(IPAddress.Loopback, 0);
            listener.Start();
            _listeners.Add(listener);
            _ = AcceptAsync(listener);
        }
    }

    public IEnumerable<Uri> Urls => _listeners.Select(listener => new Uri($"http://{listener.LocalEndpoint}/hook"));

    /// <summary>Connections, in all.</summary>
    public int Accepted
    {
        get
        {
            lock (_clients) return _clients.Count;
        }
    }

    /// <summary>Waits until there have been so many connections.</summary>
    public async Task UntilAcceptedAsync(int count, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task next;
            lock (_clients)
            {
                if (_clients.Count >= count) return;
                next = _next.Task;
            }

            await next.WaitAsync(cancellationToken);
        }
    }

    public void Dispose()
    {
        foreach (var listener in _listeners) listener.Dispose();
        lock (_clients) _clients.ForEach(client => client.Dispose());
    }

    private async Task AcceptAsync(TcpListener listener)
    {
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync();
                lock (_clients)
                {
                    _clients.Add(client);
                    _next.TrySetResult();
                    _next = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                }
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // The end.
        }
    }
}
