using Foothold.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using System.Net;

namespace Foothold.Web;

/// <summary>Serves the map and its interface on this machine only.</summary>
public static class MapServer
{
    /// <summary>Makes a server that listens on 127.0.0.1 once it is started.</summary>
    /// <param name="settings">What it is told.</param>
    /// <param name="store">The reports and claims; not disposed with the server.</param>
    /// <param name="view">Who holds what.</param>
    /// <returns>A server to <c>StartAsync</c> or <c>RunAsync</c>; its address is then the first of <c>Urls</c>.</returns>
    /// <exception cref="TheatreException">The theatre's folder has no readable districts.</exception>
    /// <remarks>
    /// Reads no configuration and no environment: what it does is what it is told. Warnings go to standard error.
    /// </remarks>
    public static WebApplication Create(WebSettings settings, IClaimStore store, IControlView view)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(view);
        var districts = DistrictSet.Read(settings.TheatreFolder, settings.OtherNames);

        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "Foothold" });
        builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Warning)
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None); // a port in use is told in one line by whoever starts it
        builder.Services.AddRoutingCore();
        builder.Services.AddHostFiltering(hosts => hosts.AllowedHosts = ["127.0.0.1", "localhost"]); // else a rebound name reads the store
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, settings.Port);
        });

        var app = builder.Build();
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = AnswerFault });
        app.Use(SecurityHeaders.Add);
        app.UseHostFiltering();
        app.UseRouting();
        TheatreEndpoints.Map(app, settings, districts, store);
        ControlEndpoints.Map(app, settings, districts, store, view);
        EventEndpoints.Map(app, districts, view);
        PlaceEndpoints.Map(app, districts, settings.Gazetteer);
        ReportEndpoints.Map(app, store);
        PageEndpoints.Map(app);
        return app;
    }

    static Task AnswerFault(HttpContext context)
    {
        var fault = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        var problem = fault is StoreException { Failure: StoreFailure.Locked }
            ? new Problem(StatusCodes.Status503ServiceUnavailable, "store-locked", "The store is busy", fault.Message)
            : new Problem(StatusCodes.Status500InternalServerError, "fault", "The server failed", "The server's own words are on its standard error.");
        return problem.ExecuteAsync(context);
    }
}
