namespace Foothold.Web;

/// <summary>The HTTP methods of what can only be read.</summary>
static class Methods
{
    public static readonly string[] Read = ["GET", "HEAD"];
}
